using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Families;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.Tools;

internal static class ToolSetUp
{
    /// <param name="first">The tool that the LMS starts with; switched off where the two do not know each other yet.</param>
    public static void AddTools(this IServiceCollection services, Func<PublicAddress, LmsTool> first)
    {
        services.AddSingleton(provider =>
        {
            var isThere = provider.GetRequiredService<IOptions<PracticeOptions>>().Value.Introduced;
            return new LmsTools(first(provider.GetRequiredService<PublicAddress>()) with { IsActive = isThere, IsOffered = isThere });
        });
        services.AddSingleton<IForgetful>(provider => provider.GetRequiredService<LmsTools>());
    }
}
