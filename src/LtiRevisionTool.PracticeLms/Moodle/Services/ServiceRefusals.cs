using LtiRevisionTool.PracticeLms.Services;

namespace LtiRevisionTool.PracticeLms.Moodle.Services;

internal sealed class ServiceRefusals : IServiceRefusals
{
    public Task ErrorAsync(HttpContext context, int status, string reason) => ServiceReply.ErrorAsync(context, status, reason);

    public Task StaleScoreAsync(HttpContext context) => ServiceReply.RefuseScoreAsync(context, 409, "Refusing score with an earlier timestamp");
}
