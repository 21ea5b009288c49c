using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>The state of the grade alone, for the module that keeps an open result page up to date.</summary>
internal sealed class GradeStateModel(TopicLibrary topics, GradeStates grades) : LearnPage(topics)
{
    public GradeNote Note { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Note = (await grades.ReadAsync(Lesson, cancellation)).Note;
}
