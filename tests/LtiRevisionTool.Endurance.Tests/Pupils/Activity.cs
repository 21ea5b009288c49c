namespace LtiRevisionTool.Endurance.Tests.Pupils;

/// <summary>An activity of the practice LMS that shows one checkpoint.</summary>
internal sealed record Activity(string Id, string Key)
{
    /// <summary>The second has no column: the tool makes it.</summary>
    public static IReadOnlyList<Activity> All { get; } = [new("2", "checkpoint-1"), new("4", "checkpoint-2"), new("5", "checkpoint-3")];

    public static IReadOnlyList<(string Id, string Key)> Students { get; } =
    [
        ("5", "amara"), ("6", "ben"), ("7", "lena"), ("8", "samir"), ("9", "duong"), ("10", "zoe"), ("11", "yusuf"), ("12", "wilhelmina"),
    ];
}
