using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Families;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.Course;

/// <summary>What the people who run the LMS have changed since the first day.</summary>
internal sealed class CourseState(IOptions<PracticeOptions> options) : IForgetful
{
    /// <summary>The course has ended.</summary>
    public bool Concluded { get; set; }

    /// <summary>The LMS says of an ended course only that it is not found, as older versions do.</summary>
    public bool ConcludedQuietly { get; set; }

    /// <summary>The course is not open yet: nobody counts as a student of it.</summary>
    public bool Unpublished { get; set; }

    /// <summary>The tool was taken out of the course.</summary>
    public bool ToolRemoved { get; set; }

    /// <summary>The tool's key was switched off for the whole LMS.</summary>
    public bool KeySwitchedOff { get; set; }

    /// <summary>The LMS offers to keep things for the tool, and does not answer.</summary>
    public bool StorageSilent { get; set; }

    /// <summary>The LMS session of the browser is not found when the tool sends it back.</summary>
    public bool LoggedOut { get; set; }

    /// <summary>New behaviour of the family that its administrators have switched off.</summary>
    public ISet<string> FeaturesOff { get; } = new HashSet<string>(StringComparer.Ordinal);

    public string Privacy { get; set; } = options.Value.Privacy;

    public void Forget()
    {
        Concluded = ConcludedQuietly = Unpublished = ToolRemoved = KeySwitchedOff = StorageSilent = LoggedOut = false;
        Privacy = options.Value.Privacy;
        FeaturesOff.Clear();
    }
}
