using System.Globalization;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle.DeepLinking;

/// <summary>What stands in the form of an activity before somebody saves it: texts, as typed or filled in.</summary>
/// <param name="Custom">One custom parameter a line.</param>
/// <param name="Maximum">Empty: no column.</param>
internal sealed record ActivityDraft(string Name, string Description, string Url, string Custom, string Maximum)
{
    /// <summary>What Moodle's own setting lets a maximum be.</summary>
    private const int Most = 100;

    public string ResourceId { get; init; } = "";

    public string Tag { get; init; } = "";

    public string Icon { get; init; } = "";

    public string ReviewUrl { get; init; } = "";

    public string ReviewCustom { get; init; } = "";

    /// <summary>True where the maximum cannot be used.</summary>
    public bool IsUngradable => Maximum.Length > 0 && !(decimal.TryParse(Maximum, NumberStyles.Float, CultureInfo.InvariantCulture, out var points)
        && points is >= 1 and <= Most && points == Math.Truncate(points));

    /// <summary>What the form says of it; null: it can be saved.</summary>
    public string? Fault => Name.Length == 0 ? "Activity name: you must supply a value here."
        : IsUngradable ? $"Invalid grade value. This must be an integer between 1 and {Most}"
        : null;

    /// <param name="field">What was posted under a name.</param>
    public static ActivityDraft Read(Func<string, string> field) =>
        new(field("name").Trim(), field("description"), field("url").Trim(), field("custom"), field("maximum").Trim())
        {
            ResourceId = field("resource"),
            Tag = field("tag"),
            Icon = field("icon"),
            ReviewUrl = field("review"),
            ReviewCustom = field("review-custom"),
        };

    /// <summary>The fields of the form.</summary>
    /// <param name="link">The key of the activity that is changed; empty: a new one.</param>
    public Dictionary<string, string> Write(string link) => new()
    {
        ["name"] = Name,
        ["description"] = Description,
        ["url"] = Url,
        ["custom"] = Custom,
        ["maximum"] = Maximum,
        ["link"] = link,
        ["resource"] = ResourceId,
        ["tag"] = Tag,
        ["icon"] = Icon,
        ["review"] = ReviewUrl,
        ["review-custom"] = ReviewCustom,
    };

    public static ActivityDraft Of(CourseLink link, string address) =>
        new(link.Title, link.Description, address, CustomText.Write(link.Custom), link.Points?.ToString("0.#####", CultureInfo.InvariantCulture) ?? "")
        {
            ResourceId = link.ResourceId,
            Tag = link.Tag,
            Icon = link.Icon ?? "",
            ReviewUrl = link.Review?.Url ?? "",
            ReviewCustom = CustomText.Write(link.Review?.Custom ?? []),
        };

    /// <summary>A maximum that cannot be used makes a column of a hundred that shows nothing.</summary>
    public CourseLink Make(LmsCourse course, LmsTool tool) => new(
        "", "", Name, Description, Url.Length > 0 ? Url : tool.TargetUrl, Maximum.Length == 0 ? null : IsUngradable ? Most : decimal.Parse(Maximum, CultureInfo.InvariantCulture))
    {
        CourseId = course.Id,
        ToolId = tool.ClientId,
        Custom = CustomText.Read(Custom),
        ResourceId = ResourceId,
        Tag = Tag,
        Icon = Icon.Length > 0 ? Icon : null,
        Review = ReviewUrl.Length > 0 || ReviewCustom.Length > 0 ? new SubmissionReview(ReviewUrl.Length > 0 ? ReviewUrl : null, CustomText.Read(ReviewCustom)) : null,
        Ungradable = IsUngradable,
    };
}
