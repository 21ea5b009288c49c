using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Data.Appeals;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Answers that students think should count, in words.</summary>
internal static class AppealWords
{
    /// <summary>As it was typed, plain text.</summary>
    public static string Typed(AppealRow appeal) => (ResponseText.Read(appeal.Response) as TextResponse)?.Text.Trim() ?? "";

    /// <summary>What the last form did; null while nothing is decided. It says nothing that is not so.</summary>
    public static string? Done(AppealRow? appeal) => appeal?.State switch
    {
        AppealState.Accepted => $"“{Typed(appeal)}” counts. The marks are given, and a grade that rises by them is on its way.",
        AppealState.Declined => $"“{Typed(appeal)}” keeps 0. Whoever wrote it sees that you decided so.",
        _ => null,
    };

    /// <summary>About one answer of an attempt; null when it was not asked about.</summary>
    public static string? Said(AppealState? state) => state switch
    {
        AppealState.Waiting => "The student thinks that this should count.",
        AppealState.Accepted => "A teacher accepted it.",
        AppealState.Declined => "A teacher did not accept it.",
        _ => null,
    };
}
