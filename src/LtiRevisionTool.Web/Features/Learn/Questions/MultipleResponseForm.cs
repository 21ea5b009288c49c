using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn.Questions;

/// <summary>Several options, fewer than asked if the pupil is unsure.</summary>
internal sealed class MultipleResponseForm : QuestionFormOf<MultipleResponse, ChoiceResponse>
{
    protected override AskedQuestion Ask(MultipleResponse question, ShownQuestion shown, IFormCollection? posted) => new AskedOptions
    {
        Partial = "Questions/_MultipleResponse",
        Modules = ["multiple-response"],
        Stem = question.Stem.Html,
        Marks = Marks(question),
        Hint = $"Choose {MarkWords.Spell(question.Choose)}. A wrong choice takes one mark off, so leave one out rather than guess.",
        WhenEmpty = "Choose an answer first",
        Control = "checkbox",
        Most = question.Choose,
        Groups = [new(null, null, OptionLists.Ask(shown, question.Options, posted))],
    };

    protected override MarkedQuestion Show(MultipleResponse question, ShownQuestion shown, ChoiceResponse response, MarkResult.Marked marked) => new()
    {
        Stem = question.Stem.Html,
        Said = marked.IsRight ? "" : Reckon(
            marked.Parts.Count(part => part.State == PartState.Right), marked.Parts.Count(part => part.State == PartState.Wrong)),
        Rows = OptionLists.Show(shown, marked, item => item.Text.Html, several: true),
        Answer = Wrong(question, response) is { Chosen.Count: > 0 } wrong ? OptionLists.Answer(question.Options, wrong)
            : marked.Answered ? $"You left out {MarkWords.Spell(question.Choose - response.Chosen.Count)} of {MarkWords.Spell(question.Choose)}." : null,
    };

    private static ChoiceResponse Wrong(MultipleResponse question, ChoiceResponse response) => new(response.Chosen.Except(question.Keys));

    /// <summary>"Two of your choices are right and one is not: two marks, less one."</summary>
    private static string Reckon(int right, int wrong) => (right, wrong) switch
    {
        (0, _) => wrong == 1 ? "Your choice is not right." : "None of your choices is right.",
        (1, 0) => "Your choice is right: one mark.",
        (_, 0) => $"Your {MarkWords.Spell(right)} choices are right: {MarkWords.Spell(right)} marks.",
        _ => $"{MarkWords.SpellFirst(right)} of your choices {(right == 1 ? "is" : "are")} right and {MarkWords.Spell(wrong)} {(wrong == 1 ? "is" : "are")} not: "
            + $"{MarkWords.Spell(right)} mark{(right == 1 ? "" : "s")}, less {MarkWords.Spell(wrong)}.",
    };
}
