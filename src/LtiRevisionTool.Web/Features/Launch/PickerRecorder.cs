using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiAdvantage.Messages;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>
/// Opens the picker for a teacher who comes to choose content. Platforms offer it to learners too in places, such as an editor's
/// button: nobody else gets in, and nothing of them is stored.
/// </summary>
internal sealed class PickerRecorder(PickerStore pickers, PlatformStore platforms, Secrets secrets, TimeProvider time)
{
    public async Task<LaunchOutcome> OpenAsync(LaunchResult.Accepted launch, DeepLinkingRequest message, CancellationToken cancellation)
    {
        if (LaunchRoles.Of(message.Roles) != LaunchRole.Teacher)
        {
            return new LaunchOutcome.Refused(LtiError.Of(LtiReason.RoleNotAllowed) with { Expected = true });
        }

        var platform = await platforms.FindAsync(launch.Registration.Id, cancellation)
            ?? throw new InvalidOperationException("The platform of a verified launch is gone.");
        var (now, secret) = (time.GetUtcNow(), secrets.New());
        var picker = new NewPicker
        {
            Id = Guid.CreateVersion7(now),
            SecretHash = Secrets.Hash(secret),
            FormKey = secrets.New(),
            Request = StoredRequest.Write(message.Settings),
            ReturnUrl = message.ReturnUrl,
            CreatedAt = now,
            ExpiresAt = now + KnownLaunches.Idle,
        };
        var record = new PickerRecord
        {
            PlatformId = platform.Id,
            DeploymentId = message.DeploymentId,
            Person = LaunchVisitor.Person(message, platform.Names),
            Course = LaunchVisitor.Course(message),
            Picker = picker,
        };
        await pickers.RecordAsync(record, cancellation);
        return new LaunchOutcome.Opened(secret, $"/assign/{picker.Id:N}");
    }
}
