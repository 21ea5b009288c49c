namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Section <c>DataProtection</c> of the settings: what seals the keys that seal the tool's signing key.</summary>
internal sealed class SealingOptions
{
    public const string Section = "DataProtection";

    /// <summary>A PFX file. Without one, SQLite keeps its key ring as files in App_Data/keys.</summary>
    public string? CertificatePath { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>Earlier certificates: they open, and no longer seal.</summary>
    public IList<PreviousCertificate> Previous { get; } = [];

    internal sealed class PreviousCertificate
    {
        public string CertificatePath { get; set; } = "";

        public string? CertificatePassword { get; set; }
    }
}
