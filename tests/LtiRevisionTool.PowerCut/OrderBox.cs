namespace LtiRevisionTool.PowerCut;

/// <summary>
/// The folder through which the test speaks: it puts an order there (file <c>order</c>), and finds what was done by it (file
/// <c>done</c>). An order counts from the first step that sees it.
/// </summary>
internal sealed class OrderBox(string folder)
{
    private readonly string orderFile = Path.Combine(folder, "order");
    private DateTime readAt;
    private Order order = Order.None;
    private long count;

    public bool SyncsAreLies => order.Loss == Loss.Lies;

    /// <summary>Counts a step.</summary>
    /// <returns>What is to happen at it; <see cref="Order.None"/> for nothing.</returns>
    public Order Count(FileKind kind)
    {
        Refresh();
        if (order.Target is { } target && target != kind)
        {
            return Order.None;
        }

        count++;
        return count == order.Step || (count > order.Step && order.Deed == Deed.Full) ? order : Order.None;
    }

    /// <summary>Tells the test what was done, before anything else can happen.</summary>
    public void Done(FileKind file, StepKind step) =>
        File.WriteAllText(Path.Combine(folder, "done"), $"{order.Deed} {count} {file} {step}");

    private void Refresh()
    {
        var written = File.GetLastWriteTimeUtc(orderFile);
        if (written == readAt)
        {
            return;
        }

        (readAt, count) = (written, 0);
        order = File.Exists(orderFile) ? Order.Parse(File.ReadAllText(orderFile)) : Order.None;
    }
}
