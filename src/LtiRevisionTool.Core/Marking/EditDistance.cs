namespace LtiRevisionTool.Core.Marking;

/// <summary>Damerau–Levenshtein distance in its optimal string alignment form.</summary>
internal static class EditDistance
{
    /// <summary>How many letters to insert, delete, replace or swap with a neighbour; no stretch is edited twice.</summary>
    public static int Between(string left, string right)
    {
        var distance = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++) distance[row, 0] = row;
        for (var column = 0; column <= right.Length; column++) distance[0, column] = column;

        for (var row = 1; row <= left.Length; row++)
            for (var column = 1; column <= right.Length; column++)
            {
                var replace = distance[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                var best = Math.Min(replace, Math.Min(distance[row - 1, column], distance[row, column - 1]) + 1);
                var swapped = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
                distance[row, column] = swapped ? Math.Min(best, distance[row - 2, column - 2] + 1) : best;
            }

        return distance[left.Length, right.Length];
    }

    /// <summary>How many slips are forgiven in an answer of this many letters.</summary>
    public static int Allowed(int length) => length switch
    {
        <= 4 => 0,
        <= 7 => 1,
        <= 11 => 2,
        _ => 3,
    };
}
