using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>What a teacher chose and typed, as it was posted: nothing in it is believed yet, and all of it is shown again when something is wrong.</summary>
internal sealed class PickForm
{
    public const string Parts = "item";
    public const string Graded = "graded";
    public const string Points = "points";
    public const string Attempts = "attempts";
    public const string Counts = "counts";
    public const string Feedback = "feedback";
    public const string Opens = "opens";
    public const string Due = "due";
    public const string Closes = "closes";

    /// <summary>Follows the name of a date: minutes by which the browser's clock is ahead of UTC then.</summary>
    public const string Offset = "-offset";

    /// <summary>The longest value that means anything.</summary>
    private const int Longest = 64;

    private static readonly string[] Names =
        [Graded, Points, Attempts, Counts, Feedback, Opens, Due, Closes, Opens + Offset, Due + Offset, Closes + Offset];

    private readonly IReadOnlyDictionary<string, string> values;

    private PickForm(IReadOnlyList<string> items, IReadOnlyDictionary<string, string> values) => (Items, this.values) = (items, values);

    /// <summary>The parts that are ticked, each once.</summary>
    public IReadOnlyList<string> Items { get; }

    /// <summary>What a field holds; empty when it was not posted.</summary>
    public string this[string name] => values.GetValueOrDefault(name, "");

    public static PickForm Of(IFormCollection form) => Read(form);

    /// <summary>What was kept before something was looked at; an untouched form when nothing was.</summary>
    public static PickForm OfDraft(string? draft) => Read(QueryHelpers.ParseQuery(draft));

    /// <summary>To be kept with the visit.</summary>
    public string Write() => QueryString.Create(
    [
        .. Items.Select(item => KeyValuePair.Create(Parts, (string?)item)),
        .. values.Select(field => KeyValuePair.Create(field.Key, (string?)field.Value)),
    ]).Value ?? "";

    private static PickForm Read(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var all = fields.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        return new PickForm(
            [.. all.GetValueOrDefault(Parts).OfType<string>().Distinct(StringComparer.Ordinal)],
            Names.Where(name => all.ContainsKey(name)).ToDictionary(name => name, name => Short(all[name].ToString().Trim()), StringComparer.Ordinal));
    }

    private static string Short(string value) => value.Length <= Longest ? value : value[..Longest];
}
