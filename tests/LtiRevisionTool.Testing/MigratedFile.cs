using LtiRevisionTool.Data;
using LtiRevisionTool.Data.Schema;
using Microsoft.Data.Sqlite;

namespace LtiRevisionTool.Testing;

/// <summary>
/// A SQLite file with the schema of today: made once a process by the real migrations, then copied, for tests about something else
/// than the first start.
/// </summary>
public static class MigratedFile
{
    private static readonly Lazy<Task<byte[]>> Made = new(MakeAsync);

    /// <param name="path">Where it is to be; the folder is made.</param>
    public static async Task CopyToAsync(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, await Made.Value);
    }

    private static async Task<byte[]> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("revision-schema-");
        var file = Path.Combine(folder.FullName, "revision.db");
        await new SchemaMigrator(new Database(new(DatabaseEngine.Sqlite, $"Data Source={file}"))).MigrateAsync(CancellationToken.None);

        // With the last connection the log becomes part of the file.
        SqliteConnection.ClearAllPools();
        var made = await File.ReadAllBytesAsync(file);
        folder.Delete(recursive: true);
        return made;
    }
}
