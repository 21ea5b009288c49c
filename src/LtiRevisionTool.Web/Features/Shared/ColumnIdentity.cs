using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>By what a gradebook column is known again, whoever made it: the picker, or the delivery of the first grade.</summary>
internal static class ColumnIdentity
{
    /// <summary>Our name for the kind of column.</summary>
    public const string Tag = "marks";

    /// <summary>Our name for what is graded, the same in addresses: "stalin-dictatorship/checkpoint-4".</summary>
    public static string ResourceId(Topic topic, LinkPart part) => $"{topic.Slug}/{part.Word}";
}
