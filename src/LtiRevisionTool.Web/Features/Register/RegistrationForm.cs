using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>What the forms of a registration post.</summary>
internal sealed record RegistrationForm(IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public const string Start = "start";
    public const string Names = "names";
    public const string Keep = "keep";
    public const string Drop = "drop";
    public const string IssuerChecked = "issuer";
    public const string MayUpdate = "update";
    public const string Yes = "yes";

    public string? SealedStart => Value(Start);

    /// <summary>What was decided; null when the form says nothing about names.</summary>
    public RegistrationChoice? Choice(string? askedAbout) => Value(Names) is Keep or Drop
        ? new RegistrationChoice
        {
            Names = Value(Names) == Keep ? NamePolicy.Keep : NamePolicy.Drop,
            AskedAbout = askedAbout,
            IssuerChecked = Value(IssuerChecked) == Yes,
            MayUpdate = Value(MayUpdate) == Yes,
        }
        : null;

    private string? Value(string name) => Fields.FirstOrDefault(field => field.Key == name).Value;
}
