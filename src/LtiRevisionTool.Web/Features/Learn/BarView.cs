using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>The bar of a page: the way back, where one is, and who one is.</summary>
/// <param name="BackAddress">Where the way back leads, or null.</param>
/// <param name="BackWords">What it says.</param>
/// <param name="Where">Where one is, or null.</param>
internal sealed record BarView(Visit Visit, string? BackAddress, string? BackWords, string? Where);
