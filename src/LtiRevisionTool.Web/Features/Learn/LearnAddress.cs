using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>Where a learner's visit begins.</summary>
internal static class LearnAddress
{
    /// <summary>The card or checkpoint that the link shows, else the contents page, which also explains a link to nothing.</summary>
    public static string For(Visit visit, LinkSettings link) => link.Part switch
    {
        LinkPart.Card card => visit.Card(card.Number),
        LinkPart.Checkpoint checkpoint => visit.Checkpoint(checkpoint.Number),
        _ => visit.Learn(),
    };
}
