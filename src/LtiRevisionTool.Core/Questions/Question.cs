using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Questions;

/// <summary>One question of a checkpoint. Closed: the ten kinds in this folder are all there are.</summary>
public abstract record Question
{
    private protected Question()
    {
    }

    /// <summary>What every question has.</summary>
    public required QuestionBasics Basics { get; init; }

    /// <summary>"Q1.4".</summary>
    public string Id => Basics.Id;

    /// <summary>The word for the kind in the question form ("single-choice").</summary>
    public abstract string Kind { get; }

    /// <summary>A few words for tables ("The year of Lenin's death"); they do not give the answer away.</summary>
    public string Label => Basics.Label;

    /// <summary>What is asked.</summary>
    public RichText Stem => Basics.Stem;

    /// <summary>The facts that answer it, the nearest one first.</summary>
    public IReadOnlyList<string> Facts => Basics.Facts;

    /// <summary>The wrong ideas that it looks for.</summary>
    public IReadOnlyList<string> Misconceptions => Basics.Misconceptions;

    /// <summary>1 foundation, 2 core, 3 stretch.</summary>
    public int Difficulty => Basics.Difficulty;

    /// <summary>What the first fact says, in one short sentence: printed with the verdict.</summary>
    public RichText Quote => Basics.Quote;

    /// <summary>Shown to everybody after the answer.</summary>
    public RichText Explanation => Basics.Explanation;

    /// <summary>Whole marks for a perfect answer.</summary>
    public abstract int MaxMarks { get; }

    /// <summary>A short hash of all content: equal content has an equal version, on every machine.</summary>
    public string Version
    {
        get
        {
            var content = new ContentHash();
            content.Add(Kind).Add(Id).Add(Label).Add(Stem).Add(Facts).Add(Misconceptions).Add(Difficulty).Add(Quote).Add(Explanation);
            AddContent(content);
            return content.ToString();
        }
    }

    /// <summary>Adds all that only this kind has, in a fixed order.</summary>
    private protected abstract void AddContent(ContentHash content);
}
