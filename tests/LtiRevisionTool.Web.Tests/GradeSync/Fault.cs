namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>How a request fails.</summary>
/// <param name="Status">What is answered; null: the connection breaks.</param>
/// <param name="Stores">Whether what was sent is stored all the same.</param>
/// <param name="RetryAfter">In seconds.</param>
internal sealed record Fault(int? Status = null, bool Stores = false, int? RetryAfter = null)
{
    /// <summary>It arrives and is stored, and the answer does not come back.</summary>
    public static Fault LostReply { get; } = new(Stores: true);

    /// <summary>The connection breaks before it is stored.</summary>
    public static Fault LostRequest { get; } = new();
}
