namespace LtiRevisionTool.Web.Features.Check;

/// <summary>What is wrong and what to do: in the words of Moodle's and of Canvas's own menus, and for any other platform.</summary>
/// <param name="Cause">One sentence. <c>{lms}</c> and <c>{Lms}</c> are the platform's name, <c>{fact}</c> what was seen.</param>
/// <param name="Other">What to do where there are no words of its own.</param>
internal sealed record CheckText(string Cause, string Other)
{
    public string? Moodle { get; init; }

    public string? Canvas { get; init; }

    public string FixIn(string family) => family switch
    {
        "Moodle" => Moodle ?? Other,
        "Canvas" => Canvas ?? Other,
        _ => Other,
    };
}
