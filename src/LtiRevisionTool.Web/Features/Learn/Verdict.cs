using LtiRevisionTool.Core.Marking;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>What comes back for an answer: state, icon and heading in words, what is said, and the sentence to read again.</summary>
internal sealed record Verdict
{
    /// <summary>"right", "partly", "wrong" or "waiting" (not marked: something is missing).</summary>
    public required string State { get; init; }

    public string? Icon { get; init; }

    /// <summary>"Not right: 0 of 1 mark".</summary>
    public required string Heading { get; init; }

    /// <summary>Safe HTML.</summary>
    public required string Html { get; init; }

    /// <summary>The sentence that puts it right; null when all is right.</summary>
    public SentenceLink? Reread { get; init; }

    /// <param name="marks">The marks that count: those that were stored with the answer.</param>
    /// <param name="said">What is said about this very answer, safe HTML.</param>
    public static Verdict Of(Question question, int marks, int max, string said, SentenceLink? reread)
    {
        var (state, icon, words) = MarkVerdict.Of(marks, max);
        var sentence = marks == max ? null : reread;
        return new Verdict
        {
            State = state,
            Icon = icon,
            Heading = words,
            Html = Join(said, sentence is not null && said.Length > 0 && question.Explanation.Plain == question.Quote.Plain ? "" : question.Explanation.Html),
            Reread = sentence,
        };
    }

    // Where the explanation is the very sentence to read again, it is not said twice.
    private static string Join(string said, string explanation) => string.Join(' ', new[] { said, explanation }.Where(part => part.Length > 0));

    /// <summary>A question of a finished attempt that was left out.</summary>
    public static Verdict NotAnswered(int max, SentenceLink? reread)
    {
        var (state, icon, words) = MarkVerdict.NotAnswered(max);
        return new Verdict { State = state, Icon = icon, Heading = words, Html = "", Reread = reread };
    }

    /// <summary>The answer is in, and its mark does not show yet.</summary>
    /// <param name="when">"when you finish this checkpoint".</param>
    public static Verdict Kept(string when) => new()
    {
        State = "waiting",
        Icon = "clock",
        Heading = "Your answer is in",
        Html = $"Marks and feedback show {when}.",
    };

    /// <summary>Nothing was answered: nothing is stored, and no try is used.</summary>
    public static Verdict Empty(string whatToDo) => new()
    {
        State = "waiting",
        Heading = whatToDo,
        Html = "Or finish now: what is not answered counts 0.",
    };

    /// <summary>Parts are left out: nothing is stored, and the next check is marked as it stands.</summary>
    public static Verdict Missing(string what) => new()
    {
        State = "waiting",
        Heading = what,
        Html = "Place what is left. Or check again to leave it out: it then earns nothing and cancels nothing.",
    };

    /// <summary>What was answered cannot be marked: nothing is stored, and no try is used.</summary>
    public static Verdict NotMarked(MarkResult.Refused refused) => new()
    {
        State = "waiting",
        Heading = refused.Message.TrimEnd('.'),
        Html = "Nothing is marked yet. Change your answer and check it again.",
    };

    /// <summary>The form came from an attempt that is over.</summary>
    public static Verdict FromEarlierAttempt { get; } = new()
    {
        State = "waiting",
        Heading = "Answer again",
        Html = "That page came from an earlier attempt, so its answer was not marked. This is the question in your new attempt.",
    };
}
