using System.Globalization;
using LtiRevisionTool.PracticeLms.Services;

namespace LtiRevisionTool.PracticeLms.Canvas.Services;

internal sealed class ServiceRefusals(TimeProvider time) : IServiceRefusals
{
    public Task ErrorAsync(HttpContext context, int status, string reason) => CanvasReply.RefuseAsync(context, status, reason);

    /// <summary>Canvas knows no 409, and an equal time is taken: what it can say is that a later one is there.</summary>
    public Task StaleScoreAsync(HttpContext context)
    {
        var now = time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        return CanvasReply.RefuseAsync(context, 400, $"Provided timestamp of {now} before last updated timestamp of {now}");
    }
}
