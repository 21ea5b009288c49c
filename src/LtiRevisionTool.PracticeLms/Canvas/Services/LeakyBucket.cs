using LtiRevisionTool.PracticeLms.Families;

namespace LtiRevisionTool.PracticeLms.Canvas.Services;

/// <summary>
/// Canvas's measure of a client's requests: it drains by itself, and each request under way reserves room, so that requests at
/// the same time fill it and those after one another do not.
/// </summary>
internal sealed class LeakyBucket(TimeProvider time) : IForgetful
{
    private const double Full = 600;
    private const double DrainsPerSecond = 10;
    private const double Reserved = 50;

    private readonly Lock _gate = new();
    private double _level;
    private DateTimeOffset _measured = time.GetUtcNow();

    /// <returns>False when it is full.</returns>
    public bool TryEnter()
    {
        lock (_gate)
        {
            Drain();
            if (_level >= Full)
            {
                return false;
            }

            _level += Reserved;
            return true;
        }
    }

    /// <param name="cost">What the request has cost so far.</param>
    public double RemainingAfter(double cost)
    {
        lock (_gate)
        {
            Drain();
            return Full - Math.Max(0, _level - Reserved + cost);
        }
    }

    public void Leave(double cost)
    {
        lock (_gate)
        {
            _level = Math.Max(0, _level - Reserved + cost);
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _level = 0;
        }
    }

    private void Drain()
    {
        var now = time.GetUtcNow();
        _level = Math.Max(0, _level - ((now - _measured).TotalSeconds * DrainsPerSecond));
        _measured = now;
    }
}
