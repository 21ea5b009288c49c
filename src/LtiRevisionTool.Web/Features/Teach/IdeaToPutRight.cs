using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>A wrong idea that the class shows.</summary>
/// <param name="Idea">The idea, what answers it, and the sentences to read again.</param>
/// <param name="Students">How many students showed it in their first finished attempt.</param>
/// <param name="Of">How many have finished a checkpoint that looks for it.</param>
internal sealed record IdeaToPutRight(Misconception Idea, int Students, int Of);
