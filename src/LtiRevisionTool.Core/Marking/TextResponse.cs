namespace LtiRevisionTool.Core.Marking;

/// <summary>Typed words or a typed number, as they came.</summary>
public sealed record TextResponse(string Text) : Response
{
    /// <inheritdoc/>
    public override bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
