namespace LtiRevisionTool.Web.Tests.Learn.Blueprint;

/// <summary>How well somebody answers.</summary>
internal enum Skill
{
    Right,

    /// <summary>Some parts are right; where a question has but one mark: nearly, or by another accepted answer.</summary>
    Half,

    Wrong,
}
