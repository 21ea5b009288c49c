using System.Globalization;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn.Booklets;

/// <summary>Addresses of the booklet.</summary>
internal static class BookletRoutes
{
    /// <summary>Name of the parameter that chooses a card; it may come several times.</summary>
    public const string Cards = "card";

    /// <summary>Name of the parameter that asks for the answers.</summary>
    public const string Answers = "answers";

    /// <summary>The booklet of these cards; of all when none is named.</summary>
    public static string Booklet(this Visit visit, IEnumerable<int> cards, bool isFilled = false)
    {
        var query = cards.Select(card => string.Create(CultureInfo.InvariantCulture, $"{Cards}={card}")).ToList();
        if (isFilled)
        {
            query.Add($"{Answers}=1");
        }

        return $"{visit.Booklet()}{(query.Count > 0 ? "?" : "")}{string.Join('&', query)}";
    }
}
