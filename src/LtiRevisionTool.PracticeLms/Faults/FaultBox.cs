using LtiRevisionTool.PracticeLms.Families;

namespace LtiRevisionTool.PracticeLms.Faults;

/// <summary>The faults that wait for their requests, in the order in which they were asked for.</summary>
internal sealed class FaultBox : IForgetful
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _waiting = [];

    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _waiting.Add(fault);
        }
    }

    /// <summary>The fault for this request, used up by one; null when the service is to work.</summary>
    public Fault? Take(ServiceName service)
    {
        lock (_gate)
        {
            var at = _waiting.FindIndex(fault => fault.Service == service);
            if (at < 0)
            {
                return null;
            }

            var fault = _waiting[at];
            if (fault.Times > 1)
            {
                _waiting[at] = fault with { Times = fault.Times - 1 };
            }
            else
            {
                _waiting.RemoveAt(at);
            }

            return fault;
        }
    }

    public IReadOnlyList<Fault> Waiting()
    {
        lock (_gate)
        {
            return [.. _waiting];
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _waiting.Clear();
        }
    }
}
