using System.Globalization;

namespace LtiRevisionTool.PracticeLms.Canvas.Services;

/// <summary>Canvas's pages: numbered, with every neighbour named in one <c>Link</c> header.</summary>
internal static class Paging
{
    /// <param name="address">The address of the list, without a query.</param>
    /// <param name="usual">How many fit on a page when nobody asks for another number.</param>
    /// <param name="most">How many can be asked for.</param>
    public static IReadOnlyList<T> Take<T>(HttpContext context, IReadOnlyList<T> all, string address, int usual, int most)
    {
        var query = context.Request.Query;
        var size = Math.Min(Number(query["per_page"]) ?? Number(query["limit"]) ?? usual, most);
        var last = Math.Max(1, (all.Count + size - 1) / size);
        var page = Number(query["page"]) ?? 1;
        var kept = string.Concat(query
            .Where(pair => pair.Key is not ("page" or "per_page" or "limit"))
            .SelectMany(pair => pair.Value, (pair, value) => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(value ?? "")}&"));
        List<string> links = [];
        void Add(string relation, int to) => links.Add($"<{address}?{kept}page={to}&per_page={size}>; rel=\"{relation}\"");
        Add("current", page);
        if (page < last)
        {
            Add("next", page + 1);
        }

        if (page > 1)
        {
            Add("prev", page - 1);
        }

        Add("first", 1);
        Add("last", last);
        context.Response.Headers.Link = string.Join(',', links);
        return [.. all.Skip((page - 1) * size).Take(size)];
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
