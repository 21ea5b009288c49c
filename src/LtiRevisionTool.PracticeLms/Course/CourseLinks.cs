using LtiRevisionTool.PracticeLms.Families;

namespace LtiRevisionTool.PracticeLms.Course;

/// <summary>The links of the courses; on the first day one for each way in which a link can name what it shows. A teacher may copy, change and delete them.</summary>
internal sealed class CourseLinks(IReadOnlyList<CourseLink> firstDay, Func<int, string> idOf) : IForgetful
{
    private readonly Lock _gate = new();
    private List<CourseLink> _links = [.. firstDay];
    private int _lastNumber = firstDay.Select(link => link.Number).DefaultIfEmpty().Max();

    public IReadOnlyList<CourseLink> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _links];
            }
        }
    }

    public IReadOnlyList<CourseLink> In(LmsCourse course) => [.. All.Where(link => link.CourseId == course.Id)];

    public CourseLink? Find(string idOrKey) => All.FirstOrDefault(link => link.Id == idOrKey || link.Key == idOrKey);

    /// <param name="link">The new link; its id and number are ignored, and without a key it gets one.</param>
    public CourseLink Add(CourseLink link)
    {
        lock (_gate)
        {
            var number = ++_lastNumber;
            var added = link with { Number = number, Id = idOf(number), Key = link.Key.Length > 0 ? link.Key : $"link-{number}" };
            _links.Add(added);
            return added;
        }
    }

    public void Replace(CourseLink link)
    {
        lock (_gate)
        {
            _links = [.. _links.Select(other => other.Id == link.Id ? link : other)];
        }
    }

    public void Remove(CourseLink link)
    {
        lock (_gate)
        {
            _links.RemoveAll(other => other.Id == link.Id);
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _links = [.. firstDay];
        }
    }
}
