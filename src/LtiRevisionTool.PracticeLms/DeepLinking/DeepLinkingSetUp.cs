using LtiRevisionTool.PracticeLms.Families;

namespace LtiRevisionTool.PracticeLms.DeepLinking;

internal static class DeepLinkingSetUp
{
    public static void AddDeepLinking(this IServiceCollection services)
    {
        services.AddForgetful<PickerVisits>();
        services.AddForgetful<AnswerLog>();
    }

    /// <summary>For tests: the answers that came.</summary>
    public static void MapDeepLinking(this WebApplication app) => app.MapGet("/answers.json", AnswerLog.ShowAsync);
}
