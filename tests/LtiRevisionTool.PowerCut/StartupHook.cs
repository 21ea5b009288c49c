using System.Runtime.InteropServices;
using LtiRevisionTool.PowerCut;

/// <summary>
/// Runs before the program's <c>Main</c> (DOTNET_STARTUP_HOOKS) and slips itself between SQLite and the disk. The name and the
/// missing namespace are the runtime's rule.
/// </summary>
#pragma warning disable CA1050
internal static class StartupHook
#pragma warning restore CA1050
{
    /// <summary>The folder in which the test leaves its orders and finds what was done.</summary>
    private const string Variable = "REVISION_POWER_CUT";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder)
        {
            Vfs.Register(NativeLibrary.Load(FindSqlite()), new Disk(new OrderBox(folder)));
        }
    }

    /// <summary>The very file that the program's SQLite provider will load, so that both speak to one library.</summary>
    private static string FindSqlite()
    {
        var name = OperatingSystem.IsWindows() ? "e_sqlite3.dll" : OperatingSystem.IsMacOS() ? "libe_sqlite3.dylib" : "libe_sqlite3.so";
        var folders = ((string?)AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") ?? "").Split(Path.PathSeparator);
        return folders.Append(AppContext.BaseDirectory).Select(folder => Path.Combine(folder, name)).First(File.Exists);
    }
}
