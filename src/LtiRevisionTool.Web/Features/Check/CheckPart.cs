namespace LtiRevisionTool.Web.Features.Check;

/// <summary>A step of the check: its name for machines, its title for people.</summary>
internal sealed record CheckPart(string Name, string Title)
{
    public static CheckPart Connection { get; } = new("connection", "This connection");

    public static CheckPart Keys { get; } = new("keys", "{Lms}’s keys");

    public static CheckPart OwnKeys { get; } = new("own-keys", "Our keys");

    public static CheckPart Clock { get; } = new("clock", "Clock");

    public static CheckPart Token { get; } = new("token", "Sign-in for services");

    public static CheckPart Leave { get; } = new("leave", "Leave to use the services");

    public static CheckPart Launch { get; } = new("launch", "Launch");

    public static CheckPart Picker { get; } = new("picker", "Picker");

    public static CheckPart Roster { get; } = new("roster", "List of students");

    public static CheckPart Column { get; } = new("column", "Test column");

    public static CheckPart Score { get; } = new("score", "Test grade");

    public static CheckPart ReadBack { get; } = new("read-back", "Reading it back");

    public static CheckPart CleanUp { get; } = new("clean-up", "Clean-up");

    public static CheckPart Gradebook { get; } = new("gradebook", "Gradebook");
}
