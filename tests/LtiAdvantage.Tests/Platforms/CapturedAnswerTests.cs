using System.Text;
using System.Text.Json;
using LtiAdvantage.Http;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tests.Http;
using Xunit;

namespace LtiAdvantage.Tests.Platforms;

/// <summary>Every answer that was captured of a grade service or a token endpoint has a meaning and, where it is no success, a cause.</summary>
public sealed class CapturedAnswerTests
{
    private const string Page = "(a full HTML error page";

    private static readonly string[] OfMoodle =
    [
        "ags-score-post", "ags-score-post-interactions", "ags-lineitems-write", "ags-lineitems-read", "ags-results", "ags-deleted-activity",
        "ags-lineitem-from-non-integer-maximum", "token-endpoint",
    ];

    public static IEnumerable<object[]> MoodleAnswers() =>
        OfMoodle.SelectMany(file => Capture.Read($"moodle-4.5.6/{file}.json").EnumerateObject(), (file, entry) => new object[] { file, entry.Name });

    public static IEnumerable<object[]> CanvasAnswers() =>
    [
        .. ((string[])["score.errors", "service.errors"]).SelectMany(
            file => Capture.Read($"canvas/{file}.json").EnumerateObject().Where(entry => entry.Value.TryGetProperty("status", out _)),
            (file, entry) => new object[] { file, entry.Name }),
        .. Enumerable.Range(0, Capture.Read("canvas/token-errors.json").GetArrayLength()).Select(entry => new object[] { "token-errors", $"{entry}" }),
    ];

    [Theory]
    [MemberData(nameof(MoodleAnswers))]
    public void Every_answer_of_Moodle_has_its_meaning(string file, string entry)
    {
        var capture = Capture.Read($"moodle-4.5.6/{file}.json").GetProperty(entry);
        var isScore = capture.GetProperty("request").GetProperty("url").GetString()!.Contains("/scores", StringComparison.Ordinal);

        var meaning = Meaning(PlatformProfile.Moodle, isScore, file, Capture.Moodle(file, entry));

        Assert.Equal(CapturedMeanings.Moodle.GetValueOrDefault($"{file}/{entry}", "Accepted "), meaning);
    }

    [Theory]
    [MemberData(nameof(CanvasAnswers))]
    public void Every_answer_of_Canvas_has_its_meaning(string file, string entry)
    {
        var answer = file == "token-errors"
            ? Capture.Canvas(Capture.Read("canvas/token-errors.json")[int.Parse(entry, null)])
            : Capture.Canvas(file, entry);

        var meaning = Meaning(PlatformProfile.Canvas, file == "score.errors", file, answer);

        Assert.Equal(CapturedMeanings.Canvas[$"{file}/{entry}"], meaning);
    }

    [Fact]
    public void No_meaning_is_kept_for_an_answer_that_was_never_captured()
    {
        var captured = MoodleAnswers().Concat(CanvasAnswers()).Select(row => $"{row[0]}/{row[1]}").ToHashSet();

        Assert.Empty(CapturedMeanings.Moodle.Keys.Concat(CapturedMeanings.Canvas.Keys).Except(captured));
    }

    /// <summary>A token endpoint's success is told by the token in it; everything else by the tables.</summary>
    private static string Meaning(PlatformProfile profile, bool isScore, string file, FakeAnswer answer)
    {
        var isToken = file.StartsWith("token", StringComparison.Ordinal);
        if (isToken && answer.Status == 200)
            return JsonDocument.Parse(answer.Body).RootElement.TryGetProperty("access_token", out _) ? "Accepted " : "no token";

        using var response = new HttpResponseMessage();
        foreach (var (name, value) in answer.Headers)
            response.Headers.TryAddWithoutValidation(name, value);

        var body = answer.Body.StartsWith(Page, StringComparison.Ordinal) ? "<!DOCTYPE html><html>" + answer.Body : answer.Body;
        var table = isToken ? profile.TokenAnswers : isScore ? profile.ScoreAnswers : profile.ServiceAnswers;
        var rule = AnswerTable.Find(table, new HttpAnswer.Whole(answer.Status, response.Headers, Encoding.UTF8.GetBytes(body)));
        return $"{rule.Meaning} {rule.Cause}";
    }
}
