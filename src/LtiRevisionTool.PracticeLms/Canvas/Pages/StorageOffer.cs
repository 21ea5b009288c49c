using LtiRevisionTool.PracticeLms.Canvas.Launch;
using LtiRevisionTool.PracticeLms.Pages;

namespace LtiRevisionTool.PracticeLms.Canvas.Pages;

internal sealed class StorageOffer : IStorageOffer
{
    public string FrameName => LaunchStart.StorageFrame;
}
