namespace LtiRevisionTool.PracticeLms.Course;

/// <summary>From where in the LMS a link opens the tool.</summary>
internal enum LinkKind
{
    /// <summary>An activity that can have a column in the gradebook.</summary>
    Activity,

    /// <summary>An entry of a list of materials, never graded.</summary>
    Item,

    /// <summary>The menu of the course: no resource of its own.</summary>
    CourseMenu,

    /// <summary>The dialog in which somebody chooses what a link is to open: no resource yet. It stands on no page.</summary>
    Picker,

    /// <summary>The menu of the school: no course.</summary>
    AccountMenu,
}
