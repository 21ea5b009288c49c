namespace LtiRevisionTool.PracticeLms.Pages;

/// <param name="Note">What it is, in a few words; empty: the text says it.</param>
/// <param name="Address">Where it leads, or where its button posts.</param>
internal sealed record MenuEntry(string Text, string Note, string Address, bool IsButton = false);
