namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>A numbered sentence of the notes.</summary>
/// <param name="Number">"3.8".</param>
/// <param name="Address">Its card's page, at the sentence.</param>
internal sealed record SentenceToRead(string Number, string Address);
