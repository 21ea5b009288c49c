using System.Buffers.Binary;

namespace LtiRevisionTool.Data.Grades;

/// <summary>
/// The short name of a grade, to be read out over a telephone: ten characters without I, L, O and U, from the random end of
/// the grade's id.
/// </summary>
public static class Receipt
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    internal static string Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var random = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        return string.Create(11, random, static (text, bits) =>
        {
            for (var index = text.Length - 1; index >= 0; index--)
            {
                if (index == 5)
                {
                    text[index] = '-';
                    continue;
                }

                text[index] = Alphabet[(int)(bits & 31)];
                bits >>= 5;
            }
        });
    }

    /// <summary>
    /// A receipt as somebody typed or heard it, in the form in which it is kept: in any case, without the dash, with letters that
    /// it never has for the figures that look like them. What can be none comes back as it is.
    /// </summary>
    public static string Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var letters = string.Concat(typed.Trim().ToUpperInvariant().Where(letter => letter is not ('-' or ' ')).Select(Figure));
        return letters.Length == 10 ? $"{letters[..5]}-{letters[5..]}" : typed.Trim();
    }

    private static char Figure(char letter) => letter switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        _ => letter,
    };
}
