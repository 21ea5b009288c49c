using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Questions;

/// <summary>One thing to put in order. Its time ("3 April 1922", "step 1") is hidden until the answer is marked.</summary>
public sealed record OrderedEvent(string Id, RichText Text, string When);
