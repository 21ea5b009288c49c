using LtiAdvantage.DynamicRegistration;
using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>What an administrator says of their platform where it does not register tools by itself.</summary>
internal sealed record ManualForm
{
    public const string Lms = "lms";
    public const string Pasted = "pasted";
    public const string Issuer = "issuer";
    public const string ClientId = "clientid";
    public const string Deployment = "deployment";
    public const string Authorization = "authorization";
    public const string Token = "token";
    public const string Keys = "keys";

    private const int Longest = 255;

    /// <summary>Every value as it stands in the form, by the name of its field.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>What was pasted, when nothing in it was recognised.</summary>
    public string? NotRecognised { get; init; }

    /// <summary>"Moodle", "Canvas" or "Generic".</summary>
    public string Family => this[Lms] is "Moodle" or "Canvas" ? this[Lms] : "Generic";

    public NamePolicy Names => this[RegistrationForm.Names] == RegistrationForm.Drop ? NamePolicy.Drop : NamePolicy.Keep;

    public PlatformAddresses Addresses => new(this[Issuer], this[Authorization], this[Token], this[Keys]);

    public string this[string field] => Values.GetValueOrDefault(field, "");

    public static ManualForm Empty { get; } = new() { Values = new Dictionary<string, string> { [Lms] = "Generic" } };

    /// <summary>What was posted: fields as typed, where they are empty what was pasted, and where that says nothing what the family always has.</summary>
    public static ManualForm Read(IReadOnlyList<KeyValuePair<string, string>> posted)
    {
        var typed = posted.Where(field => field.Value.Trim().Length > 0).GroupBy(field => field.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Value.Trim(), StringComparer.Ordinal);
        var pasted = typed.GetValueOrDefault(Pasted);
        var found = pasted is null ? new Dictionary<string, string>() : PastedDetails.Read(pasted);
        typed.Remove(Pasted);
        foreach (var (field, value) in found)
        {
            typed.TryAdd(field, value);
        }

        foreach (var (field, value) in FamilyAddresses.Of(typed.GetValueOrDefault(Lms), typed.GetValueOrDefault(Issuer)))
        {
            typed.TryAdd(field, value);
        }

        return new ManualForm { Values = typed, NotRecognised = found.Count == 0 ? pasted : null };
    }

    /// <summary>What is missing or too long, by field, in words; what addresses are worth is for others to say.</summary>
    public Dictionary<string, string> Faults()
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        if (this[ClientId].Length is 0 or > Longest)
        {
            faults[ClientId] = this[ClientId].Length == 0 ? "Copy the client id that your LMS shows for this tool." : "A client id has at most 255 characters.";
        }

        if (this[Deployment].Length > Longest)
        {
            faults[Deployment] = "A deployment id has at most 255 characters.";
        }

        foreach (var field in new[] { Issuer, Authorization, Token, Keys }.Where(field => this[field].Length == 0))
        {
            faults[field] = "Copy this address from your LMS.";
        }

        return faults;
    }

    /// <summary>The field that a member of a configuration stands in.</summary>
    public static string FieldOf(string? member) => member switch
    {
        "authorization_endpoint" => Authorization,
        "token_endpoint" => Token,
        "jwks_uri" => Keys,
        _ => Issuer,
    };
}
