namespace LtiRevisionTool.Core.Tests.Parsing;

/// <summary>The files of the smallest whole topic that it might do without, by name.</summary>
internal static class SampleLists
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["glossary.yaml"] = """
            politburo:
              word: Politburo
              meaning: Small *committee*.
            nep:
              word: NEP
              meaning: New Economic Policy.

            """,
        ["people.yaml"] = """
            molotov:
              name: Vyacheslav Molotov
              dates: 1890–1986
              role: Head of government
            lenin:
              name: V. I. Lenin
              dates: 1870–1924
              role: First head of *Soviet* government

            """,
        ["timeline.yaml"] = """
            events:
              - {id: post, from: 1922-04-03, when: 3 April 1922, text: Stalin gets a *post*}
              - {id: alliance, from: 1923, to: 1925, when: 1923 to 1925, text: An alliance, fact: F1.1}
              - {id: slogan, from: 1924-12, when: December 1924, text: A slogan, fact: F1.10}

            """,
        ["argument.yaml"] = """
            intro: It turns on **when**.
            for:
              title: He did
              plan:
                - {point: Party, evidence: He *chose* officials., facts: [F1.1, F1.10]}
                - {point: Terror, evidence: There were quotas., facts: [F1.1]}
            against:
              title: He did not
              plan:
                - {point: Not obeyed, evidence: There were strikes., facts: [F1.10]}
            tests:
              - name: Decide
                question: Did he decide?
                for: {text: He *signed*., facts: [F1.1]}
                against: {text: A team., facts: [F1.10]}
            steps:
              - {text: Name the **idea**., facts: [F1.10]}
              - {text: Judge., facts: [F1.1]}
            judgement:
              text: To a *large* extent.
              facts: [F1.1, F1.10]

            """,
        ["pictures.yaml"] = """
            stood:
              title: Who stood where
              text: Zinoviev turned in **1925**.
              from: 1922
              to: 1928
              rows:
                - name: Zinoviev
                  spans:
                    - {from: 1923, to: 1925-04, stand: with, label: With him}
                    - {from: 1925-05, to: 1927-11-13, stand: against, label: Against}
                    - {from: 1927-11-14, to: 1928, stand: out, label: Out}
                - name: Trotsky
                  spans:
                    - {from: 1923, to: 1928, stand: against, label: Against}
              events: [post, slogan]
            figures:
              title: Numbers
              text: The records are *lower*.
              groups:
                - name: Deaths
                  unit: people
                  rows:
                    - {label: Records, low: 681692, high: 681692, printed: '681,692', kind: record, fact: F1.1}
                    - {label: All, low: 0.7, high: 1.2, printed: 0.7 to 1.2, kind: estimate, fact: F1.1}
                - name: Prisoners
                  unit: prisoners
                  rows:
                    - {label: Books, low: 9, high: 9, printed: '9', kind: older, fact: F1.10}

            """,
    };
}
