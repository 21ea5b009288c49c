using System.Globalization;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Numbers of marks, questions and sentences in words.</summary>
internal static class MarkWords
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>"1 mark", "3 marks".</summary>
    public static string Marks(int marks) => Count(marks, "mark");

    /// <summary>"1 of 3 marks", "0 of 1 mark".</summary>
    public static string Of(int marks, int max) => string.Create(CultureInfo.InvariantCulture, $"{marks} of {Marks(max)}");

    /// <summary>"1 question", "9 questions".</summary>
    public static string Count(int count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");

    /// <summary>"three" up to ten, then figures.</summary>
    public static string Spell(int count) =>
        count < Small.Length ? Small[count] : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>"Three" up to ten, then figures: for the start of a sentence.</summary>
    public static string SpellFirst(int count) => Spell(count) is var word ? char.ToUpperInvariant(word[0]) + word[1..] : "";

    /// <summary>13, 12.5 or 12.33: no more figures than it takes.</summary>
    public static string Figure(decimal marks) => marks.ToString("0.##", CultureInfo.InvariantCulture);
}
