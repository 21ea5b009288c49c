using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Core.Marking;

/// <summary>Options after marking: right, wrong, missed or rightly left alone.</summary>
internal static class OptionParts
{
    public static IReadOnlyList<MarkedPart> Of(IReadOnlyList<Option> options, IReadOnlyList<string> keys, IReadOnlyList<string> chosen) =>
        [.. options.Select(option => Of(option, keys.Contains(option.Id), chosen.Contains(option.Id)))];

    private static MarkedPart Of(Option option, bool isKey, bool isChosen) => new()
    {
        Id = option.Id,
        State = (isKey, isChosen) switch
        {
            (true, true) => PartState.Right,
            (false, true) => PartState.Wrong,
            (true, false) => PartState.Missed,
            (false, false) => PartState.NotChosen,
        },
        Feedback = isChosen && !isKey ? option.Feedback : null,
    };
}
