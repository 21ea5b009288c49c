using System.Threading.Channels;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>A commit that may have raised a grade wakes the delivery at once; polling is only its fallback.</summary>
internal sealed class GradeSignal
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => bell.Writer.TryWrite(true);

    /// <summary>Waits until somebody wakes the delivery.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await bell.Reader.ReadAsync(cancellation);
}
