using LtiAdvantage.Launch;
using LtiAdvantage.Messages;
using LtiRevisionTool.Data.Checks;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Notes what a verified message brought, so that a check of the connection can say what has arrived and what was missing in it.</summary>
internal sealed class LaunchTraces(LaunchTraceStore traces, TimeProvider time)
{
    /// <summary>Notes an opened activity or picker. What looks at work that was done says nothing of what activities are given.</summary>
    public async Task NoteAsync(LaunchResult.Accepted launch, CancellationToken cancellation)
    {
        var (message, facts) = (launch.Message, launch.Facts);
        if (message is not (ResourceLinkRequest or DeepLinkingRequest) || WorkReference.Find(launch.Target) is not null)
        {
            return;
        }

        var trace = new LaunchTrace
        {
            ContextId = message.Context?.Id ?? "",
            MessageType = facts.MessageType ?? "",
            SeenAt = time.GetUtcNow(),
            Role = LaunchRoles.Of(message.Roles),
            AgeMs = facts.Age is { } age ? (long)age.TotalMilliseconds : null,
            LineItemUrl = message.Grades?.LineItem,
            LineItemsUrl = message.Grades?.LineItems,
            Scopes = message.Grades is { } grades ? string.Join(' ', grades.Scopes) : null,
            MembershipsUrl = message.MembershipsUrl,
        };
        await traces.NoteAsync(launch.Registration.Id, message.DeploymentId, trace, cancellation);
    }
}
