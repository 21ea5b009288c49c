namespace LtiRevisionTool.PracticeLms.Pages;

internal sealed class NoStorageOffer : IStorageOffer
{
    public string? FrameName => null;
}
