using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>An inline stroke icon on a 24 grid, always beside a word: <c>&lt;icon name="tick" size="16" /&gt;</c>.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    private static readonly Dictionary<string, string> Shapes = new()
    {
        ["back"] = """<path d="M20 12H5m6-7-7 7 7 7"/>""",
        ["forward"] = """<path d="M4 12h15m-6-7 7 7-7 7"/>""",
        ["up"] = """<path d="M12 20V5m-7 6 7-7 7 7"/>""",
        ["down"] = """<path d="M12 4v15m-7-6 7 7 7-7"/>""",
        ["tick"] = """<path d="m4 12 5 6L20 6"/>""",
        ["half"] = """<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18Z" fill="currentColor"/>""",
        ["cross"] = """<circle cx="12" cy="12" r="9"/><path d="m8.5 8.5 7 7m0-7-7 7"/>""",
        ["clock"] = """<circle cx="12" cy="12" r="9"/><path d="M12 7v5l4 2"/>""",
        ["book"] = """<path d="M5 3h14v18H5zM9 3v18m3.5-9 2 2 3.5-4"/>""",
        ["flag"] = """<path d="M6 21V4h12l-3 4 3 4H6"/>""",
    };

    /// <summary>back, forward, up, down, tick, half, cross, clock, book or flag.</summary>
    public required string Name { get; set; }

    /// <summary>Width and height in CSS pixels.</summary>
    public int Size { get; set; } = 16;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("width", Size);
        output.Attributes.SetAttribute("height", Size);
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Shapes[Name]);
    }
}
