namespace LtiRevisionTool.Web.Features.Register;

/// <summary>Section <c>Platforms</c> of the settings: those listed win over what is stored, at each start.</summary>
internal sealed class PlatformsOptions
{
    public const string Section = "Platforms";

    public IList<PlatformEntry> Platforms { get; } = [];
}
