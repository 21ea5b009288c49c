namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Section <c>Topics</c> of the settings.</summary>
internal sealed class TopicOptions
{
    public const string Section = "Topics";

    /// <summary>The folder with one folder for each topic. A relative path starts beside the program, never in the working folder.</summary>
    public string Path { get; set; } = "Topics";

    /// <summary>The folder as an absolute path.</summary>
    public string FullPath => System.IO.Path.Combine(AppContext.BaseDirectory, Path);
}
