namespace LtiRevisionTool.Testing;

/// <summary>Where a school is and what it behaves like: by default on free ports, in a folder that goes with it, with the tool started by the LMS.</summary>
public sealed record SchoolPlace
{
    /// <summary>Address of the LMS, without a trailing slash.</summary>
    public string Lms { get; init; } = $"http://127.0.0.1:{FreePort.Next()}";

    /// <summary>Address of the tool, without a trailing slash.</summary>
    public string Tool { get; init; } = $"http://localhost:{FreePort.Next()}";

    /// <summary>The folder of gradebook, database and log.</summary>
    public string Folder
    {
        get => field ??= Directory.CreateTempSubdirectory("revision-school-").FullName;
        init;
    }

    /// <summary>True when the folder outlives the school, so that another run goes on with it.</summary>
    public bool IsKept { get; init; }

    /// <summary>What the LMS behaves like: <c>Moodle</c> or <c>Canvas</c>.</summary>
    public string Family { get; init; } = "Moodle";

    /// <summary>How many students there are besides those with names of their own.</summary>
    public int MoreStudents { get; init; }

    /// <summary>As Canvas: a school's own server, with its own address for an issuer.</summary>
    public bool IsSelfHosted { get; init; }

    /// <summary>False: the tool does not know the LMS until it is registered.</summary>
    public bool IsIntroduced { get; init; } = true;

    /// <summary>False when the test starts the tool itself.</summary>
    public bool StartsTool { get; init; } = true;
}
