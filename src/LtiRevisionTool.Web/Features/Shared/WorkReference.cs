using System.Text.RegularExpressions;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// Names one learner's work in an address that goes with a score: <c>/learn/{topic}/{part}?work={reference}</c>. Platforms without
/// submission review open that address in its stead. The reference is a number that nobody can guess, and opens nothing by itself.
/// </summary>
internal static partial class WorkReference
{
    // Values of the query have arrived percent-encoded twice.
    private const int MostEncodings = 2;

    /// <summary>The address of the page with the reference to the work behind a grade.</summary>
    public static string Write(string page, Guid grade) => $"{page}?work={grade:N}";

    /// <summary>The grade whose work an address names; null when it names none.</summary>
    public static Guid? Find(string address)
    {
        for (var time = 0; time <= MostEncodings; time++)
        {
            if (Reference().Match(address) is { Success: true } match)
            {
                return Guid.ParseExact(match.Groups["work"].ValueSpan, "N");
            }

            address = Uri.UnescapeDataString(address);
        }

        return null;
    }

    [GeneratedRegex("[?&;]work=(?<work>[0-9a-fA-F]{32})(?![0-9a-zA-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
