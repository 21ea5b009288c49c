namespace LtiRevisionTool.Core.Marking;

/// <summary>An optional second try at one question: half of the marks gained since the first, rounded down; never a loss.</summary>
public static class SecondTry
{
    /// <summary>The marks of both tries together.</summary>
    /// <param name="first">Whole marks of the first try.</param>
    /// <param name="second">Whole marks of the second try.</param>
    public static int Marks(int first, int second) => first + (Math.Max(0, second - first) / 2);
}
