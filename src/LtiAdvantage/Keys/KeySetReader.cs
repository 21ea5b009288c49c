using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace LtiAdvantage.Keys;

/// <summary>Reads a key set. Entries that cannot be used are skipped, so that one bad key does not cost the good ones.</summary>
/// <remarks>RFC 7517; RFC 7518, section 6.</remarks>
internal static class KeySetReader
{
    private const int MostKeys = 100;
    private const int LeastRsaBits = 2048;
    private const int MostRsaBits = 8192;
    private const int MostExponentBytes = 8;

    private static readonly string[] PrivateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

    /// <summary>The usable keys by id; <see langword="null"/> when it is no key set, or one beyond the limits.</summary>
    public static ILookup<string, PlatformKey>? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return null;
            if (!document.RootElement.TryGetProperty("keys", out var keys) || keys.ValueKind != JsonValueKind.Array || keys.GetArrayLength() > MostKeys) return null;
            return keys.EnumerateArray().Select(ReadKey).OfType<PlatformKey>().ToLookup(key => key.KeyId, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PlatformKey? ReadKey(JsonElement key)
    {
        try
        {
            if (key.ValueKind != JsonValueKind.Object || Text(key, "kid") is not { Length: > 0 } id) return null;
            if (PrivateMembers.Any(name => key.TryGetProperty(name, out _)) || !IsForSignatures(key)) return null;
            return Text(key, "kty") switch
            {
                "RSA" => ReadRsa(key, id),
                "EC" => ReadCurve(key, id),
                _ => null,
            };
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsForSignatures(JsonElement key)
    {
        if (key.TryGetProperty("use", out _) && Text(key, "use") != "sig") return false;
        if (!key.TryGetProperty("key_ops", out var operations)) return true;
        return operations.ValueKind == JsonValueKind.Array && operations.EnumerateArray().Any(operation => operation.ValueKind == JsonValueKind.String && operation.ValueEquals("verify"));
    }

    private static PlatformKey? ReadRsa(JsonElement key, string id)
    {
        var (modulus, exponent) = (Number(key, "n"), Number(key, "e"));
        if (modulus.Length == 0 || exponent.Length is 0 or > MostExponentBytes) return null;
        var bits = (modulus.Length * 8) - int.LeadingZeroCount(modulus[0]) + 24;
        var weakExponent = exponent[^1] % 2 == 0 || exponent is [1];
        if (bits is < LeastRsaBits or > MostRsaBits || modulus[^1] % 2 == 0 || weakExponent) return null;
        var parameters = new RSAParameters { Modulus = modulus, Exponent = exponent };
        return new PlatformKey(id, new RsaSecurityKey(parameters) { KeyId = id }, ["RS", "PS"], Text(key, "alg"));
    }

    private static PlatformKey? ReadCurve(JsonElement key, string id)
    {
        (ECCurve Curve, string Algorithm)? kind = Text(key, "crv") switch
        {
            "P-256" => (ECCurve.NamedCurves.nistP256, "ES256"),
            "P-384" => (ECCurve.NamedCurves.nistP384, "ES384"),
            "P-521" => (ECCurve.NamedCurves.nistP521, "ES512"),
            _ => null,
        };
        if (kind is not { } found) return null;
        var point = new ECPoint { X = Bytes(key, "x"), Y = Bytes(key, "y") };
        var curve = ECDsa.Create(new ECParameters { Curve = found.Curve, Q = point });
        return new PlatformKey(id, new ECDsaSecurityKey(curve) { KeyId = id }, [found.Algorithm], Text(key, "alg"));
    }

    private static byte[] Number(JsonElement key, string name) => Bytes(key, name).AsSpan().TrimStart((byte)0).ToArray();

    private static byte[] Bytes(JsonElement key, string name) => Base64Url.DecodeFromChars(Text(key, name) ?? throw new FormatException());

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
