using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Marking;

namespace LtiRevisionTool.Core.Tests.Marking;

/// <summary>Fills the form of a question as a browser would post it.</summary>
internal static class Forms
{
    public static Func<string, IReadOnlyList<string>> Post(ShownQuestion shown, Response response)
    {
        var fields = Fields(shown, response).ToLookup(field => field.Name, field => field.Value);
        return name => [.. fields[name]];
    }

    private static IEnumerable<(string Name, string Value)> Fields(ShownQuestion shown, Response response) => response switch
    {
        ChoiceResponse choice => shown.Items.Where(item => choice.Chosen.Contains(item.Id)).Select(item => (shown.FieldOf(item), item.Shown)),
        TextResponse typed => [("answer", typed.Text)],
        OrderResponse order => order.Order.Select((id, index) => (shown.FieldOf(shown.Items.Single(item => item.Id == id)), $"{index + 1}")),
        PairsResponse pairs => shown.Items.Select(item => (shown.FieldOf(item),
            pairs.Pairs.TryGetValue(item.Id, out var given) ? shown.Choices.FirstOrDefault(choice => choice.Id == given)?.Shown ?? given : "")),
        _ => [],
    };
}
