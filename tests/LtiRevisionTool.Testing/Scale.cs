namespace LtiRevisionTool.Testing;

/// <summary>How much a scenario does: the full count under tests/long, a tenth of it or less under tests/run.</summary>
public static class Scale
{
    /// <summary>Set to 1 by tests/long.</summary>
    public const string Variable = "REVISION_LONG";

    public static bool IsLong { get; } = Environment.GetEnvironmentVariable(Variable) == "1";

    /// <param name="full">What tests/long does.</param>
    /// <param name="short">What tests/run does; a tenth unless it is said.</param>
    public static int Of(int full, int? @short = null) => IsLong ? full : @short ?? Math.Max(1, full / 10);
}
