namespace LtiRevisionTool.Endurance.Tests.Support;

/// <summary>
/// Where a scenario keeps what it has to remember. Under tests/long it stays, so that a scenario that was cut off goes on where it
/// was; otherwise it goes with the test.
/// </summary>
internal sealed class RunFolder : IDisposable
{
    /// <summary>Named by tests/long.</summary>
    private const string Variable = "REVISION_LONG_FOLDER";

    private readonly bool isKept;

    private RunFolder(string path, bool isKept) => (Path, this.isKept) = (path, isKept);

    public string Path { get; }

    public static RunFolder For(string scenario) => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root
        ? new RunFolder(Directory.CreateDirectory(System.IO.Path.Combine(root, scenario)).FullName, isKept: true)
        : new RunFolder(Directory.CreateTempSubdirectory($"revision-{scenario}-").FullName, isKept: false);

    public string Sub(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (!isKept)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
