using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Attempts;

/// <summary>Something on a question's page: the id that the page may show, the id in the topic that it must not show, and the words.</summary>
public sealed record ShownItem(string Shown, string Id, RichText Text);
