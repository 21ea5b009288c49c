using System.Buffers.Binary;

namespace LtiRevisionTool.Core.Grades;

/// <summary>A short number to quote when a mark is in doubt ("4KQ-7R2"), without figures and letters that look alike.</summary>
public static class ReceiptNumber
{
    /// <summary>How many random bytes a receipt is made from.</summary>
    public const int BytesNeeded = 8;

    // Without 0 and O, 1, I and L, and U, which is easily read as V.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A receipt from random bytes. There are 729 million: whoever stores one checks that it is new.</summary>
    /// <exception cref="ArgumentException">There are fewer than <see cref="BytesNeeded"/> bytes.</exception>
    public static string From(ReadOnlySpan<byte> random)
    {
        if (random.Length < BytesNeeded) throw new ArgumentException($"A receipt needs {BytesNeeded} random bytes.", nameof(random));

        var number = BinaryPrimitives.ReadUInt64BigEndian(random);
        Span<char> receipt = stackalloc char[7];
        for (var place = 0; place < receipt.Length; place++)
        {
            if (place == 3)
            {
                receipt[place] = '-';
                continue;
            }

            receipt[place] = Alphabet[(int)(number % (ulong)Alphabet.Length)];
            number /= (ulong)Alphabet.Length;
        }

        return receipt.ToString();
    }

    /// <summary>A receipt as somebody typed it, in the form in which it is stored: "4kq 7r2" becomes "4KQ-7R2". Null when it can be none.</summary>
    public static string? Read(string typed)
    {
        var letters = string.Concat(typed.ToUpperInvariant().Where(character => character is not (' ' or '-')));
        return letters.Length == 6 && letters.All(Alphabet.Contains) ? $"{letters[..3]}-{letters[3..]}" : null;
    }
}
