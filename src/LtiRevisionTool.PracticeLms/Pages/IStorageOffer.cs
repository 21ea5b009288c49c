namespace LtiRevisionTool.PracticeLms.Pages;

/// <summary>Whether the pages of the LMS keep things for the tool in the browser.</summary>
internal interface IStorageOffer
{
    /// <summary>The name of the frame that listens beside the tool's; null: there is none.</summary>
    string? FrameName { get; }
}
