using LtiAdvantage.Grades;

namespace LtiAdvantage.Platforms;

/// <summary>How one family of platforms differs from the others, as data: no caller asks which family it is.</summary>
public sealed record PlatformProfile
{
    /// <summary>Platforms made by Moodle; measured with 4.5.</summary>
    public static PlatformProfile Moodle { get; } = new()
    {
        Family = "Moodle",
        ScoreAnswers = [.. MoodleAnswers.Scores, .. CommonAnswers.Scores],
        ServiceAnswers = [.. MoodleAnswers.Services, .. CommonAnswers.Services],
        RosterAnswers = [.. MoodleAnswers.Services, .. CommonAnswers.Rosters, .. CommonAnswers.Services],
        TokenAnswers = [.. MoodleAnswers.Tokens, .. CommonAnswers.Tokens],
        RosterKeepsRole = false,
        DropsDates = true,
        LookBeforeFirst = FirstLook.AnyGrade,
        LookAfterFirst = LookAfter.UntilColumnShows,
        ResultMaximumMayBeOld = true,
    };

    /// <summary>Canvas, hosted or self-hosted.</summary>
    public static PlatformProfile Canvas { get; } = new()
    {
        Family = "Canvas",
        ScoreAnswers = [.. CanvasAnswers.Scores, .. CommonAnswers.Scores],
        ServiceAnswers = [.. CanvasAnswers.Services, .. CommonAnswers.Services],
        RosterAnswers = [.. CanvasAnswers.Services, .. CommonAnswers.Rosters, .. CommonAnswers.Services],
        TokenAnswers = CommonAnswers.Tokens,
        RepeatComments = false,
        MakesColumns = false,
        LookAfterFirst = LookAfter.EveryLearner,
        Submission = CanvasAnswers.Submission,
        PageHostKnown = false,
        AudienceIsTokenEndpoint = true,
        ClockMayBeAhead = TimeSpan.FromSeconds(35),
        HostedAt = ["instructure.com", "canvaslms.com"],
        Dates = new DateVariables("$ResourceLink.available.startDateTime", "$ResourceLink.submission.endDateTime", "$ResourceLink.available.endDateTime"),
        Registering = new RegistrationExtension { Prefix = "https://canvas.instructure.com/lti/" },
    };

    /// <summary>Any other platform: what the specification says, with the habits of the known ones where they do not clash.</summary>
    public static PlatformProfile Generic { get; } = new()
    {
        Family = "Generic",
        ScoreAnswers = CommonAnswers.Scores,
        ServiceAnswers = CommonAnswers.Services,
        RosterAnswers = [.. CommonAnswers.Rosters, .. CommonAnswers.Services],
        TokenAnswers = CommonAnswers.Tokens,
        LookBeforeFirst = FirstLook.GradeAboveZero,
    };

    /// <summary>All families.</summary>
    public static IReadOnlyList<PlatformProfile> All { get; } = [Moodle, Canvas, Generic];

    /// <summary>The name of the family, as settings write it.</summary>
    public required string Family { get; init; }

    /// <summary>What the answers to a score mean.</summary>
    public required IReadOnlyList<AnswerRule> ScoreAnswers { get; init; }

    /// <summary>What the answers to reading and making columns and reading results mean.</summary>
    public required IReadOnlyList<AnswerRule> ServiceAnswers { get; init; }

    /// <summary>What the answers to reading the members of a course mean.</summary>
    public required IReadOnlyList<AnswerRule> RosterAnswers { get; init; }

    /// <summary>
    /// Whether a list of members that was asked for by role stays so on its later pages. Moodle forgets the role and goes on counting
    /// as before, so that members are passed over: there everybody is asked for.
    /// </summary>
    public bool RosterKeepsRole { get; init; } = true;

    /// <summary>What answers of the token endpoint that hold no token mean.</summary>
    public required IReadOnlyList<AnswerRule> TokenAnswers { get; init; }

    /// <summary>
    /// Whether a comment goes with every score. Moodle deletes the earlier comment when a score has none; Canvas adds
    /// one each time, so there it goes with the first mark and a better attempt only.
    /// </summary>
    public bool RepeatComments { get; init; } = true;

    /// <summary>
    /// Whether the tool makes a column for a link that has none. Canvas would make an assignment of it that nobody can
    /// open, so there a grade goes only where the launch names a column.
    /// </summary>
    public bool MakesColumns { get; init; } = true;

    /// <summary>The platform's own member of the score; null when it has none.</summary>
    public SubmissionExtension? Submission { get; init; }

    /// <summary>Whether a result shows what the gradebook shows, so that a change made by a teacher can be seen in it.</summary>
    public bool ResultsShowGradebook { get; init; } = true;

    /// <summary>
    /// Whether a result may name the maximum that its column had when the grade came: Moodle rescales the grade when a teacher changes
    /// the maximum, and not what it says beside it.
    /// </summary>
    public bool ResultMaximumMayBeOld { get; init; }

    /// <summary>
    /// Whether the pages that hold our frame are on the host of the issuer or of the authorization endpoint. Those of Canvas are on the
    /// school's own host, which only a launch tells.
    /// </summary>
    public bool PageHostKnown { get; init; } = true;

    /// <summary>
    /// Whether client assertions name the token endpoint, whatever the platform calls its authorization server: Canvas publishes a bare
    /// host there and does not take it.
    /// </summary>
    public bool AudienceIsTokenEndpoint { get; init; }

    /// <summary>
    /// Domains of the company that hosts this platform for many schools: there a configuration may come from another host than its issuer's.
    /// </summary>
    public IReadOnlyList<string> HostedAt { get; init; } = [];

    /// <summary>Whether dates that come with a link are dropped without a word: Moodle keeps none.</summary>
    public bool DropsDates { get; init; }

    /// <summary>
    /// How a launch learns the dates that the platform keeps and its teachers change there: Canvas locks what is not open by them, so
    /// that dates of our own beside them would contradict. Null where the tool keeps them itself.
    /// </summary>
    public DateVariables? Dates { get; init; }

    /// <summary>The platform's own members of a registration; null when it has none.</summary>
    public RegistrationExtension? Registering { get; init; }

    /// <summary>
    /// Whether the gradebook is looked at before the first score for a person and column, so that a grade that a teacher typed
    /// earlier is seen. It costs one request for each person and column, once.
    /// </summary>
    public FirstLook LookBeforeFirst { get; init; }

    /// <summary>
    /// Whether it is looked at after the first score. Canvas lists nobody before that, keeps a teacher's grade when it is asked to, and
    /// calls both a success. Moodle calls it a success too when the column has the grade type None or Text, and shows nothing.
    /// </summary>
    public LookAfter LookAfterFirst { get; init; }

    /// <summary>
    /// How far our clock may be ahead before our assertions are refused: they are dated back by a few seconds, and Moodle itself allows none.
    /// </summary>
    public TimeSpan ClockMayBeAhead { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The profile of a family, in any case; the generic one for a name that is not known.</summary>
    public static PlatformProfile ForFamily(string? name) =>
        All.FirstOrDefault(profile => string.Equals(profile.Family, name, StringComparison.OrdinalIgnoreCase)) ?? Generic;
}
