using System.Buffers.Text;
using System.Text;

namespace LtiRevisionTool.PracticeLms.Keys;

internal static class JwtText
{
    public static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    public static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    /// <summary>Null when the text is no base64url.</summary>
    public static byte[]? Decode(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
