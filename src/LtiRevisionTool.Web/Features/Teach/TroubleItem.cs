using LtiRevisionTool.Core.Questions;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>A question that a student has not got right yet.</summary>
/// <param name="Question">The question as it stands today.</param>
/// <param name="Place">Its place in its checkpoint, from 1.</param>
/// <param name="Marks">Marks of each answer to it, oldest first.</param>
/// <param name="Faults">How many of them lost marks.</param>
/// <param name="Given">What was answered each time it lost marks, oldest first; null where words do not tell it.</param>
/// <param name="Ideas">Ids of the wrong ideas that the newest answer shows.</param>
internal sealed record TroubleItem(
    Question Question, int Checkpoint, int Place, IReadOnlyList<int> Marks, int Faults, IReadOnlyList<string?> Given, IReadOnlyList<string> Ideas);
