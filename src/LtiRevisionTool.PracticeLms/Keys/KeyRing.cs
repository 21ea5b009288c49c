using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.Keys;

/// <summary>The LMS's own key pairs, made at each start. It signs with nothing but the base class library.</summary>
/// <param name="habits">How many keys are published, and which of them signs.</param>
internal sealed class KeyRing(KeyHabits habits, TimeProvider time) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Pair> _pairs = [.. Enumerable.Range(0, habits.Published).Select(at => new Pair(habits.NewId(time.GetUtcNow(), at - habits.Signing)))];
    private readonly Lazy<RSA> _otherKey = new(() => RSA.Create(2048));
    private int _turns;

    /// <param name="claims">The claims of the token.</param>
    /// <param name="wrongKey">Sign with a key that is published nowhere, under the published key's id.</param>
    public string Sign(JsonObject claims, bool wrongKey)
    {
        lock (_gate)
        {
            var pair = _pairs[habits.Signing];
            var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = pair.Id };
            var signed = $"{JwtText.Encode(header.ToJsonString())}.{JwtText.Encode(claims.ToJsonString())}";
            var signature = (wrongKey ? _otherKey.Value : pair.Key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            return $"{signed}.{JwtText.Encode(signature)}";
        }
    }

    /// <summary>The oldest key goes, the next one signs, a new one is published.</summary>
    public void Rotate()
    {
        lock (_gate)
        {
            _turns++;
            _pairs[0].Key.Dispose();
            _pairs.RemoveAt(0);
            _pairs.Add(new Pair(habits.NewId(time.GetUtcNow(), habits.Published - 1 - habits.Signing + _turns)));
        }
    }

    /// <param name="wrongKey">Publish a key that signs nothing in the place of the one that does.</param>
    public JsonObject KeySet(bool wrongKey)
    {
        lock (_gate)
        {
            var keys = _pairs.Select((pair, at) => (JsonNode)Public(pair.Id, wrongKey && at == habits.Signing ? _otherKey.Value : pair.Key));
            return new JsonObject { ["keys"] = new JsonArray([.. keys]) };
        }
    }

    public void Dispose()
    {
        _pairs.ForEach(pair => pair.Key.Dispose());
        if (_otherKey.IsValueCreated)
        {
            _otherKey.Value.Dispose();
        }
    }

    private static JsonObject Public(string id, RSA key)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["alg"] = "RS256",
            ["kid"] = id,
            ["e"] = JwtText.Encode(parameters.Exponent!),
            ["n"] = JwtText.Encode(parameters.Modulus!),
            ["use"] = "sig",
        };
    }

    private sealed record Pair(string Id)
    {
        public RSA Key { get; } = RSA.Create(2048);
    }
}
