using LtiAdvantage.Platforms;
using LtiAdvantage.Tokens;
using LtiRevisionTool.Data.Checks;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>One run of the check: what is checked, what was found so far, and how much time is left.</summary>
internal sealed class CheckRun(Registration registration, TimeProvider time, TimeSpan atMost) : IDisposable
{
    /// <summary>How long one request may take: whoever looks on is waiting.</summary>
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource ends = new(atMost, time);
    private readonly List<CheckStep> steps = [];

    public Registration Registration => registration;

    /// <summary>The platform's own id of the deployment.</summary>
    public required string Deployment { get; init; }

    /// <summary>Whether the platform is switched on here.</summary>
    public required PlatformState State { get; init; }

    /// <summary>Whether it connected itself by a link.</summary>
    public required bool RegisteredItself { get; init; }

    /// <summary>Tokens of this run alone: one that is kept from before would hide what is wrong now.</summary>
    public required AccessTokens Tokens { get; init; }

    /// <summary>The newest launch of the course, or of the whole platform where no course is checked.</summary>
    public required LaunchTrace? Launch { get; init; }

    /// <summary>The newest message of the picker.</summary>
    public required LaunchTrace? Picker { get; init; }

    /// <summary>The placement whose course is checked; null where the platform alone is.</summary>
    public CheckedPlacement? Placement { get; init; }

    /// <summary>Whether the gradebook is left as it is.</summary>
    public bool LeavesGradebook { get; init; }

    /// <summary>The scopes that the platform gave tokens for.</summary>
    public HashSet<string> Granted { get; } = new(StringComparer.Ordinal);

    /// <summary>How far the platform's clock is ahead of ours, as its answers say; null before any did.</summary>
    public TimeSpan? ClockAhead { get; set; }

    public IReadOnlyList<CheckStep> Steps => steps;

    /// <summary>Whether there is time for another step.</summary>
    public bool IsOver => ends.IsCancellationRequested;

    public void Pass(CheckPart part, string says) => steps.Add(new CheckStep
    {
        Name = part.Name,
        Title = LmsName.Into(part.Title, registration.Profile.Family),
        State = CheckState.Passed,
        Says = says,
    });

    /// <param name="code">What follows <c>LTI-CHECK-</c>.</param>
    /// <param name="fact">What the words hold at <c>{fact}</c>: an address without its query, a number.</param>
    public void Fail(CheckPart part, string code, string? fact = null) => Add(part, CheckState.Failed, "Does not work", code, fact);

    public void Cannot(CheckPart part, string says, string code, string? fact = null) => Add(part, CheckState.NotPossible, says, code, fact);

    /// <summary>Makes a request within its time; null when that was over first.</summary>
    public async Task<T?> TryAsync<T>(Func<CancellationToken, Task<T>> ask)
        where T : class
    {
        using var limit = new CancellationTokenSource(Each, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ends.Token);
        return await TryAsync(ask, both.Token);
    }

    /// <summary>The same for a question whose answer is yes or no.</summary>
    /// <param name="ask">The question.</param>
    /// <param name="late">What counts when the time is over first.</param>
    public async Task<bool> TryAsync(Func<CancellationToken, Task<bool>> ask, bool late) =>
        await TryAsync(async cancellation => await ask(cancellation) ? "yes" : "no") is { } answer ? answer == "yes" : late;

    /// <summary>The same for what has to be done even when the time of the run is over.</summary>
    public async Task<T?> TryAtLastAsync<T>(Func<CancellationToken, Task<T>> ask)
        where T : class
    {
        using var limit = new CancellationTokenSource(Each, time);
        return await TryAsync(ask, limit.Token);
    }

    public void Dispose() => ends.Dispose();

    private static async Task<T?> TryAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken limit)
        where T : class
    {
        try
        {
            return await ask(limit);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return null;
        }
    }

    private void Add(CheckPart part, CheckState state, string says, string code, string? fact)
    {
        var words = CheckWords.For(code, registration.Profile.Family, fact);
        steps.Add(new CheckStep
        {
            Name = part.Name,
            Title = LmsName.Into(part.Title, registration.Profile.Family),
            State = state,
            Says = says,
            Code = "LTI-CHECK-" + code,
            Cause = words.Cause,
            Fix = words.Fix.Length == 0 ? null : words.Fix,
        });
    }
}
