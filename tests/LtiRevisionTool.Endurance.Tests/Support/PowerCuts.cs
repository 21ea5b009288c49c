namespace LtiRevisionTool.Endurance.Tests.Support;

/// <summary>Orders to what stands between the tool's SQLite and the disk: cut the power, let a step fail, or be full.</summary>
internal sealed class PowerCuts(string folder)
{
    private static readonly string Hook = Path.Combine(AppContext.BaseDirectory, "LtiRevisionTool.PowerCut.dll");

    private readonly string order = Path.Combine(folder, "order");
    private readonly string done = Path.Combine(folder, "done");

    /// <summary>What was done of the last order, in the words "Cut 12 Wal Write"; null when nothing was.</summary>
    public string? Done => File.Exists(done) ? File.ReadAllText(done) : null;

    /// <summary>Makes a tool obey, from its next start.</summary>
    public void Rule(ToolNode node)
    {
        node.Set("DOTNET_STARTUP_HOOKS", Hook);
        node.Set("REVISION_POWER_CUT", folder);
    }

    /// <summary>Gives an order that holds at once, in a running tool too; its steps are counted from now.</summary>
    public void Give(string words)
    {
        File.Delete(done);
        File.WriteAllText(order + ".new", words);
        File.Move(order + ".new", order, overwrite: true);
    }
}
