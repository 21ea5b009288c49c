using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Families;
using LtiRevisionTool.PracticeLms.Storage;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Grades;

/// <summary>The columns of the courses and what stands in them.</summary>
internal sealed class Gradebook : IForgetful
{
    private readonly Lock _gate = new();
    private readonly GradebookFile _file;
    private readonly CourseLinks _links;
    private readonly Dictionary<int, Column> _columns = [];
    private readonly Dictionary<(int Column, string Person), Grade> _grades = [];
    private int _lastId;

    public Gradebook(GradebookFile file, CourseLinks links, Courses courses, LmsTools tools)
    {
        (_file, _links) = (file, links);
        if (file.Read() is { } kept)
        {
            _lastId = kept.LastId;
            // What was added to the courses is not kept, and its columns go with it. A file of the days of one course and one tool names neither.
            _columns = kept.Columns
                .Where(column => column.LinkId is null || links.Find(column.LinkId) is not null)
                .Select(column => column.CourseId.Length > 0 ? column : column with { CourseId = courses.First.Id, ToolId = tools.First.ClientId })
                .ToDictionary(column => column.Id);
            _grades = kept.Grades.ToDictionary(given => (given.Column, given.Person), given => given.Grade);
        }
        else
        {
            Forget();
        }
    }

    public IReadOnlyList<Column> Columns()
    {
        lock (_gate)
        {
            return [.. _columns.Values.OrderBy(column => column.Id)];
        }
    }

    public IReadOnlyList<Column> ColumnsIn(LmsCourse course) => [.. Columns().Where(column => column.CourseId == course.Id)];

    public Column? Find(int id)
    {
        lock (_gate)
        {
            return _columns.GetValueOrDefault(id);
        }
    }

    /// <summary>The columns of an activity, the oldest first.</summary>
    public IReadOnlyList<Column> ColumnsOf(string linkId) => [.. Columns().Where(column => column.LinkId == linkId)];

    public Grade? GradeOf(int column, string person)
    {
        lock (_gate)
        {
            return _grades.GetValueOrDefault((column, person));
        }
    }

    /// <param name="column">The new column; its id is ignored.</param>
    /// <returns>The column with the id that it was given.</returns>
    public Column Add(Column column)
    {
        lock (_gate)
        {
            var added = column with { Id = ++_lastId };
            _columns[added.Id] = added;
            Keep();
            return added;
        }
    }

    /// <summary>Another maximum rescales what stands in the column.</summary>
    public void Replace(Column column)
    {
        lock (_gate)
        {
            var before = _columns[column.Id].Maximum;
            _columns[column.Id] = column;
            foreach (var ((_, person), grade) in _grades.Where(pair => pair.Key.Column == column.Id && pair.Value.Shown is not null).ToArray())
            {
                var shown = before == 0 ? 0 : Math.Round(grade.Shown!.Value * column.Maximum / before, 5);
                _grades[(column.Id, person)] = grade with { Shown = shown };
            }

            Keep();
        }
    }

    public void Remove(int id)
    {
        lock (_gate)
        {
            _columns.Remove(id);
            foreach (var key in _grades.Keys.Where(key => key.Column == id).ToArray())
            {
                _grades.Remove(key);
            }

            Keep();
        }
    }

    /// <param name="change">What becomes of the grade; null: it stays as it is.</param>
    /// <returns>False when it stayed as it was.</returns>
    public bool Change(int column, string person, Func<Grade?, Grade?> change)
    {
        lock (_gate)
        {
            if (change(_grades.GetValueOrDefault((column, person))) is not { } after)
            {
                return false;
            }

            _grades[(column, person)] = after;
            Keep();
            return true;
        }
    }

    /// <summary>Adds the column that comes with an activity, where it has one.</summary>
    public void AddFor(CourseLink link)
    {
        if (link.Points is { } points)
        {
            Add(new Column
            {
                Id = 0,
                Label = link.Title,
                Maximum = points,
                ResourceId = link.ResourceId,
                Tag = link.Tag,
                LinkId = link.Id,
                CourseId = link.CourseId,
                ToolId = link.ToolId,
                Review = link.Review,
                Ungradable = link.Ungradable,
                CameWithActivity = true,
            });
        }
    }

    /// <summary>Back to the first day: the activities' own columns, empty.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _columns.Clear();
            _grades.Clear();
            _lastId = 1; // the course total has the first number
            foreach (var link in _links.All)
            {
                AddFor(link);
            }

            Keep();
        }
    }

    private void Keep() =>
        _file.Write(new GradebookState(_lastId, [.. _columns.Values], [.. _grades.Select(pair => new GivenGrade(pair.Key.Column, pair.Key.Person, pair.Value))]));
}
