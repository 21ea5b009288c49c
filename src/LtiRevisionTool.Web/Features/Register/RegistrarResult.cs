using LtiAdvantage.DynamicRegistration;
using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>What a step of connecting a platform came to.</summary>
internal abstract record RegistrarResult
{
    private RegistrarResult()
    {
    }

    /// <summary>The platform is registered here and there.</summary>
    internal sealed record Registered(PlatformRow Platform, PlatformConfiguration Configuration, RegistrationAnswer Answer, bool IsNew) : RegistrarResult;

    /// <summary>The person has to say more first; nothing has been sent to the platform but the question for its configuration.</summary>
    internal sealed record Asked(PlatformConfiguration Configuration, IReadOnlyList<PlatformRow> Known) : RegistrarResult;

    /// <summary>Nothing came of it.</summary>
    /// <param name="Error">Why.</param>
    /// <param name="Facts">What the person who runs the tool needs to finish it by hand; empty where nothing is left to finish.</param>
    internal sealed record Failed(RegistrationError Error, IReadOnlyList<KeyValuePair<string, string>> Facts) : RegistrarResult
    {
        public Failed(RegistrationError error)
            : this(error, [])
        {
        }
    }
}
