namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>A numbered sentence of a card to read again, with its address.</summary>
/// <param name="Number">"1.7".</param>
/// <param name="Html">The sentence, or what it says in short: safe HTML.</param>
/// <param name="Address">The card's page, at the sentence.</param>
/// <param name="Card">Number of the card.</param>
/// <param name="Note">"You chose: …", plain text, or null.</param>
internal sealed record SentenceLink(string Number, string Html, string Address, int Card, string? Note = null);
