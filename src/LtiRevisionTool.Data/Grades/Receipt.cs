using System.Buffers.Binary;

namespace LtiRevisionTool.Data.Grades;

/// <summary>
/// The short name of a grade, to be read out over a telephone: ten characters without I, L, O and U, from the random end of
/// the grade's id.
/// </summary>
internal static class Receipt
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Of(Guid id)
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
}
