namespace LtiRevisionTool.Web.Tests.Learn;

/// <summary>A folder with the small topic in it, for a tool of its own.</summary>
internal sealed class NotesFolder : IDisposable
{
    public NotesFolder()
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "rivers"));
        foreach (var file in SmallTopic.Files(SmallTopic.Checkpoint))
        {
            File.WriteAllText(System.IO.Path.Combine(Path, file.Path), file.Text);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("revision-topics-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
