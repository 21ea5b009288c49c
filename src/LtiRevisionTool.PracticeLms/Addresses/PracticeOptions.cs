namespace LtiRevisionTool.PracticeLms.Addresses;

/// <summary>The settings under <c>Practice</c>.</summary>
internal sealed class PracticeOptions
{
    /// <summary>Which platform it behaves like: <c>Moodle</c> or <c>Canvas</c>.</summary>
    public string Family { get; set; } = "Moodle";

    /// <summary>So many students more than those with a name of their own.</summary>
    public int MoreStudents { get; set; }

    /// <summary>What the LMS tells of a person, in Canvas's words: <c>public</c>, <c>name_only</c>, <c>email_only</c>, <c>anonymous</c>.</summary>
    public string Privacy { get; set; } = "public";

    /// <summary>Where the tool is, or is to be started: scheme, host and port, no path.</summary>
    public string ToolUrl { get; set; } = "http://localhost:5080";

    /// <summary>False when someone else starts the tool.</summary>
    public bool StartTool { get; set; } = true;

    /// <summary>The address the LMS gives out; by default the one it listens on, by number.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>As Canvas: a school's own server, whose issuer is its own address and not that of the hosted one.</summary>
    public bool SelfHosted { get; set; }

    /// <summary>False: the tool and this LMS do not know each other until somebody registers the tool, and the course is empty.</summary>
    public bool Introduced { get; set; } = true;

    /// <summary>Where the tool's database and log are kept; by default App_Data beside this project.</summary>
    public string? DataFolder { get; set; }

    /// <summary>How long the tool may take to answer after its start.</summary>
    public int ToolStartSeconds { get; set; } = 60;

    /// <summary>More settings for the tool, by the name of their environment variable.</summary>
    public Dictionary<string, string> ToolSettings { get; } = [];
}
