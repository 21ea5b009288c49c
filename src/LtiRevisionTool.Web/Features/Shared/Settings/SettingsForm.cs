using System.Globalization;
using LtiRevisionTool.Core.Links;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace LtiRevisionTool.Web.Features.Shared.Settings;

/// <summary>What a teacher chose and typed, as it was posted: nothing in it is believed yet, and all of it is shown again when something is wrong.</summary>
internal sealed class SettingsForm
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

    private SettingsForm(IReadOnlyList<string> items, IReadOnlyDictionary<string, string> values) => (Items, this.values) = (items, values);

    /// <summary>The parts that are ticked, each once.</summary>
    public IReadOnlyList<string> Items { get; }

    /// <summary>What a field holds; empty when it was not posted.</summary>
    public string this[string name] => values.GetValueOrDefault(name, "");

    /// <summary>All that it holds, to be posted as it stands.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields =>
        [.. Items.Select(item => KeyValuePair.Create(Parts, item)), .. values];

    public static SettingsForm Of(IFormCollection form) => Read(form);

    /// <summary>What was kept before something was looked at; an untouched form when nothing was.</summary>
    public static SettingsForm OfDraft(string? draft) => Read(QueryHelpers.ParseQuery(draft));

    /// <summary>The settings as they are, to be changed.</summary>
    /// <param name="link">What counts now.</param>
    /// <param name="part">The part that is shown, as forms name it; null when none is.</param>
    /// <param name="time">By whose zone dates are written; a module writes them by the browser's.</param>
    public static SettingsForm Of(LinkSettings link, string? part, TimeProvider time)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Graded] = link.Graded == false ? "false" : "true",
            [Points] = link.Points?.ToString(CultureInfo.InvariantCulture) ?? "",
            [Attempts] = link.Attempts?.ToString(CultureInfo.InvariantCulture) ?? "",
            [Counts] = ActivitySettings.WordOf(link.Counts),
            [Feedback] = ActivitySettings.WordOf(link.Feedback),
        };
        foreach (var (name, date) in new[] { (Opens, link.Opens), (Due, link.Due), (Closes, link.Closes) })
        {
            if (date is { } instant)
            {
                var there = TimeZoneInfo.ConvertTime(instant, time.LocalTimeZone);
                values[name] = there.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
                values[name + Offset] = there.Offset.TotalMinutes.ToString(CultureInfo.InvariantCulture);
            }
        }

        return new SettingsForm(part is null ? [] : [part], values);
    }

    /// <summary>To be kept with the visit.</summary>
    public string Write() => QueryString.Create(Fields.Select(field => KeyValuePair.Create(field.Key, (string?)field.Value))).Value ?? "";

    private static SettingsForm Read(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var all = fields.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        return new SettingsForm(
            [.. all.GetValueOrDefault(Parts).OfType<string>().Distinct(StringComparer.Ordinal)],
            Names.Where(name => all.ContainsKey(name)).ToDictionary(name => name, name => Short(all[name].ToString().Trim()), StringComparer.Ordinal));
    }

    private static string Short(string value) => value.Length <= Longest ? value : value[..Longest];
}
