using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>Addresses inside a checkpoint.</summary>
internal static class LearnRoutes
{
    public static string Question(this Visit visit, int checkpoint, Question question) => $"{visit.Checkpoint(checkpoint)}/{question.Id}";

    /// <summary>Where the word goes that an answer to the question should count.</summary>
    public static string Appeal(this Visit visit, int checkpoint, Question question) => $"{visit.Question(checkpoint, question)}/appeal";

    public static string Finish(this Visit visit, int checkpoint) => $"{visit.Checkpoint(checkpoint)}/finish";

    public static string Result(this Visit visit, int checkpoint) => $"{visit.Checkpoint(checkpoint)}/result";

    public static string GradeState(this Visit visit) => $"{visit.Learn()}/grade-state";
}
