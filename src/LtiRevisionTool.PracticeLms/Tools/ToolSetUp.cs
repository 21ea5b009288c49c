using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Families;

namespace LtiRevisionTool.PracticeLms.Tools;

internal static class ToolSetUp
{
    /// <param name="first">The tool that the LMS starts with.</param>
    public static void AddTools(this IServiceCollection services, Func<PublicAddress, LmsTool> first)
    {
        services.AddSingleton(provider => new LmsTools(first(provider.GetRequiredService<PublicAddress>())));
        services.AddSingleton<IForgetful>(provider => provider.GetRequiredService<LmsTools>());
    }
}
