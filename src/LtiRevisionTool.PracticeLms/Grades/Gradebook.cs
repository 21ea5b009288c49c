using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Storage;

namespace LtiRevisionTool.PracticeLms.Grades;

/// <summary>The columns of the course and what stands in them.</summary>
internal sealed class Gradebook
{
    private readonly Lock _gate = new();
    private readonly GradebookFile _file;
    private readonly Dictionary<int, Column> _columns = [];
    private readonly Dictionary<(int Column, string Person), Grade> _grades = [];
    private int _lastId;

    public Gradebook(GradebookFile file)
    {
        _file = file;
        if (file.Read() is { } kept)
        {
            _lastId = kept.LastId;
            _columns = kept.Columns.ToDictionary(column => column.Id);
            _grades = kept.Grades.ToDictionary(given => (given.Column, given.Person), given => given.Grade);
        }
        else
        {
            Clear();
        }
    }

    public IReadOnlyList<Column> Columns()
    {
        lock (_gate)
        {
            return [.. _columns.Values.OrderBy(column => column.Id)];
        }
    }

    public Column? Find(int id)
    {
        lock (_gate)
        {
            return _columns.GetValueOrDefault(id);
        }
    }

    /// <summary>The column that a launch names: only where the activity has exactly one.</summary>
    public Column? OnlyColumnOf(string linkId)
    {
        var columns = Columns().Where(column => column.LinkId == linkId).ToArray();
        return columns.Length == 1 ? columns[0] : null;
    }

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

    /// <returns>False when the gradebook has a score of the same second or a newer one.</returns>
    public bool Record(Column column, ScorePost score, DateTimeOffset now)
    {
        lock (_gate)
        {
            var before = _grades.GetValueOrDefault((column.Id, score.UserId));
            if (before?.Date >= score.Second)
            {
                return false;
            }

            _grades[(column.Id, score.UserId)] = ScoreRules.Apply(column, before, score, now);
            Keep();
            return true;
        }
    }

    /// <summary>What a teacher types in the gradebook itself.</summary>
    public void Override(Column column, string person, decimal shown, DateTimeOffset now)
    {
        lock (_gate)
        {
            _grades[(column.Id, person)] = new Grade(Math.Clamp(shown, 0, column.Maximum), ScoreRules.WholeSecond(now), null, Overridden: true);
            Keep();
        }
    }

    /// <summary>Back to the first day: the activities' own columns, empty.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _columns.Clear();
            _grades.Clear();
            _lastId = 1; // the course total has the first number
            foreach (var link in CourseLinks.All.Where(link => link.Points is not null))
            {
                _lastId++;
                _columns[_lastId] = new Column
                {
                    Id = _lastId,
                    Label = link.Title,
                    Maximum = link.Points!.Value,
                    ResourceId = link.ResourceId,
                    Tag = link.Tag,
                    LinkId = link.Id,
                    CameWithActivity = true,
                };
            }

            Keep();
        }
    }

    private void Keep() =>
        _file.Write(new GradebookState(_lastId, [.. _columns.Values], [.. _grades.Select(pair => new GivenGrade(pair.Key.Column, pair.Key.Person, pair.Value))]));
}
