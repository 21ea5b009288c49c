using System.Globalization;
using LtiRevisionTool.PracticeLms.Families;

namespace LtiRevisionTool.PracticeLms.Course;

/// <summary>The courses, the one of the first day first. The same people are in all of them.</summary>
/// <param name="contextId">The id in messages of the course with an id.</param>
internal sealed class Courses(LmsCourse first, Func<string, string> contextId) : IForgetful
{
    private readonly Lock _gate = new();
    private List<LmsCourse> _courses = [first];

    public LmsCourse First { get; } = first;

    public IReadOnlyList<LmsCourse> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _courses];
            }
        }
    }

    public LmsCourse? Find(string? id) => All.FirstOrDefault(course => course.Id == id);

    public LmsCourse Of(CourseLink link) => Find(link.CourseId) ?? First;

    /// <summary>An empty course that was copied from another one.</summary>
    public LmsCourse AddCopy(LmsCourse source)
    {
        lock (_gate)
        {
            var copies = _courses.Count(course => course.History is [var nearest, ..] && nearest == source.ContextId) + 1;
            return Add($"{source.Label}_{copies}", $"{source.Title} copy {copies}", [source.ContextId, .. source.History]);
        }
    }

    /// <summary>An empty course.</summary>
    public LmsCourse AddNew(string title)
    {
        lock (_gate)
        {
            return Add(title, title, []);
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _courses = [First];
        }
    }

    private LmsCourse Add(string label, string title, IReadOnlyList<string> history)
    {
        var id = (_courses.Max(course => int.Parse(course.Id, CultureInfo.InvariantCulture)) + 1).ToString(CultureInfo.InvariantCulture);
        var course = new LmsCourse(id, contextId(id), label, title, "", history);
        _courses.Add(course);
        return course;
    }
}
