namespace LtiRevisionTool.Core.Tests.Parsing;

/// <summary>One whole item of each kind, as an author writes it.</summary>
internal static class SampleItems
{
    private const string Basics = """
        difficulty: 2
        facts: [F1.1]
        misconceptions: [M01]
        quote: Lenin died.
        explanation: After *two* strokes.
        """;

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["single-choice"] = Item("single-choice", 1, """
            stem: Which is **best**?
            options:
              - {id: a, text: Trotsky’s plan, feedback: It was not., misconception: M01}
              - {id: b, text: Stalin’s plan, correct: true}
            """),
        ["source-inference"] = Item("source-inference", 1, """
            stem: What can you infer?
            source:
              label: Written for this exercise. Not a real document.
              text: 'A member says: “There was one name.”'
            options:
              - {id: a, text: One, correct: true}
              - {id: b, text: Two, feedback: Not so.}
            """),
        ["true-false-reason"] = Item("true-false-reason", 1, """
            statement: They were allies.
            options:
              - {id: a, verdict: 'true', text: One, feedback: No.}
              - {id: b, verdict: 'true', text: Two, feedback: No.}
              - {id: c, verdict: 'false', text: Three, feedback: No.}
              - {id: d, verdict: 'false', text: Four, correct: true}
            """),
        ["multiple-response"] = Item("multiple-response", 3, """
            stem: Which **three** were weaknesses?
            options:
              - {id: a, text: One, correct: true}
              - {id: b, text: Two, correct: true}
              - {id: c, text: Three, correct: true}
              - {id: d, text: Four, feedback: No.}
              - {id: e, text: Five, feedback: No.}
              - {id: f, text: Six, feedback: No.}
            """),
        ["short-answer"] = Item("short-answer", 1, """
            stem: Which post?
            key: General Secretary
            accept: [Secretary General, Gen Sec]
            tolerance: spelling
            known-wrong:
              - {answer: President, feedback: That was Kalinin., misconception: M01}
            """),
        ["number"] = Item("number", 1, """
            stem: In which year?
            form: year
            key: 1934
            full-date: 1 December 1934
            known-wrong:
              - {answer: 1936, feedback: That was the first show trial.}
            """),
        ["ordering"] = Item("ordering", 3, """
            stem: Put these in order.
            events:
              - {id: a, text: One, when: 1922}
              - {id: b, text: Two, when: 1923}
              - {id: c, text: Three, when: 1924}
              - {id: d, text: Four, when: 1925}
            wrong: Another order.
            """),
        ["matching"] = Item("matching", 4, """
            stem: Match each.
            prompts:
              - {id: p1, text: Trotsky, match: a}
              - {id: p2, text: Stalin, match: b}
              - {id: p3, text: Zinoviev, match: c}
              - {id: p4, text: Kamenev, match: d}
            options:
              - {id: a, text: One}
              - {id: b, text: Two}
              - {id: c, text: Three, misconception: M01}
              - {id: d, text: Four}
              - {id: e, text: Five, feedback: That was Bukharin.}
              - {id: f, text: Six, feedback: That was nobody.}
            """),
        ["cloze"] = Item("cloze", 2, """
            stem: 'A theory of [1] revolution, and *then* [2].'
            gaps:
              - id: g1
                key: a
                choices: [{id: a, text: permanent}, {id: b, text: peaceful, misconception: M01}]
                feedback: It was permanent.
              - id: g2
                key: d
                choices: [{id: c, text: war}, {id: d, text: peace}]
                feedback: It was peace.
            """),
        ["sort-evidence"] = Item("sort-evidence", 3, """
            statement: Rivals had no support.
            cards:
              - {id: a, text: One, side: supports, feedback: It supports.}
              - {id: b, text: Two, side: supports, feedback: It supports.}
              - {id: c, text: Three, side: supports, feedback: It supports.}
              - {id: d, text: Four, side: challenges, feedback: It challenges.}
              - {id: e, text: Five, side: challenges, feedback: It challenges.}
              - {id: f, text: Six, side: challenges, feedback: It challenges., misconception: M01}
            """),
    };

    private static string Item(string kind, int marks, string rest) => $"id: Q1.1\nkind: {kind}\nshort: A label\nmarks: {marks}\n{Basics}\n{rest}";
}
