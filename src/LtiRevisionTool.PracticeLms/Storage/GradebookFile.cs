using System.Text.Json;
using LtiRevisionTool.PracticeLms.Grades;

namespace LtiRevisionTool.PracticeLms.Storage;

/// <summary>Keeps the gradebook over a restart: the tool remembers what it has sent, so an emptied gradebook would stay empty.</summary>
internal sealed class GradebookFile(DataFolder folder)
{
    public GradebookState? Read() =>
        folder.IsKept && File.Exists(folder.Gradebook)
            ? JsonSerializer.Deserialize(File.ReadAllText(folder.Gradebook), GradebookStateJson.Default.GradebookState)
            : null;

    public void Write(GradebookState state)
    {
        if (!folder.IsKept)
        {
            return;
        }

        folder.Ensure();
        var half = folder.Gradebook + ".new";
        File.WriteAllText(half, JsonSerializer.Serialize(state, GradebookStateJson.Default.GradebookState));
        File.Move(half, folder.Gradebook, overwrite: true);
    }
}
