using LtiRevisionTool.Core.Attempts;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>Which attempt counts, as its pupil reads it.</summary>
internal static class CountsWords
{
    public static string Of(AttemptPolicy counts) => counts switch
    {
        AttemptPolicy.Latest => "Your latest attempt counts.",
        AttemptPolicy.First => "Your first attempt counts.",
        AttemptPolicy.Average => "The average of your attempts counts.",
        _ => "Your best attempt counts.",
    };
}
