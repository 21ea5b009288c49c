using LtiAdvantage.Http;

namespace LtiAdvantage.Grades;

/// <summary>One step of the search for a column: what the platform is asked, and what counts among its answers.</summary>
internal sealed class ColumnSearch
{
    private readonly (string Name, string Value)[] parameters;
    private readonly Func<LineItem, bool> fits;
    private readonly string? preferred;

    private ColumnSearch(Func<LineItem, bool> fits, string? preferred, params (string Name, string Value)[] parameters)
    {
        this.fits = fits;
        this.preferred = preferred;
        this.parameters = parameters;
    }

    public static IEnumerable<ColumnSearch> Steps(ColumnQuery query)
    {
        if (query.ResourceLinkId is { Length: > 0 } link)
            yield return new(item => item.ResourceLinkId == link, query.ResourceId, ("resource_link_id", link));

        if (query.ResourceId is not { Length: > 0 } resource)
            yield break;

        // A copied course keeps the tool's id on columns of other links: those are somebody else's.
        bool Fits(LineItem item) =>
            item.ResourceId == resource
            && (query.Tag is null || item.Tag == query.Tag)
            && (item.ResourceLinkId is null || query.ResourceLinkId is null || item.ResourceLinkId == query.ResourceLinkId);

        yield return query.Tag is { Length: > 0 } tag
            ? new(Fits, resource, ("resource_id", resource), ("tag", tag))
            : new(Fits, resource, ("resource_id", resource));
    }

    /// <summary>The list's address with the parameters of this step.</summary>
    public string Narrow(string address) =>
        parameters.Aggregate(address, (narrowed, parameter) => ServiceAddress.WithParameter(narrowed, parameter.Name, parameter.Value));

    /// <summary>The column that fits, rather the one with the tool's own id; null when none does.</summary>
    public LineItem? Pick(IReadOnlyList<LineItem> items) =>
        items.Where(fits).OrderByDescending(item => preferred is not null && item.ResourceId == preferred).FirstOrDefault();
}
