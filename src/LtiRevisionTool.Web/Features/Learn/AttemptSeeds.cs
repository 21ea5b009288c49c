using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>
/// The seed of an attempt. It follows from whose attempt it is, so that a question looks the same before the first answer
/// stores the attempt and after; the ids that it is made of never leave the server.
/// </summary>
internal static class AttemptSeeds
{
    public static long For(Guid placement, Guid person, int checkpoint, int number) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"attempt:{placement:N}:{person:N}:{checkpoint}:{number}"))));
}
