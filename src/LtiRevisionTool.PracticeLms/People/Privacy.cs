namespace LtiRevisionTool.PracticeLms.People;

/// <summary>What the administrator lets the LMS tell of a person.</summary>
internal static class Privacy
{
    public const string Public = "public";
    public const string NameOnly = "name_only";
    public const string EmailOnly = "email_only";
    public const string Anonymous = "anonymous";

    public static IReadOnlyList<string> Levels { get; } = [Public, NameOnly, EmailOnly, Anonymous];

    public static bool ShowsNames(string level) => level is Public or NameOnly;

    public static bool ShowsEmail(string level) => level is Public or EmailOnly;
}
