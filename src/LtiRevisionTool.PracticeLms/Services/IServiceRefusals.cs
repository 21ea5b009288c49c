namespace LtiRevisionTool.PracticeLms.Services;

/// <summary>How a family of platforms writes its refusals.</summary>
internal interface IServiceRefusals
{
    Task ErrorAsync(HttpContext context, int status, string reason);

    /// <summary>A score whose time is not later than the one that is known.</summary>
    Task StaleScoreAsync(HttpContext context);
}
