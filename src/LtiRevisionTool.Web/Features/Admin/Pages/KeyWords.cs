using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>What administrators read about the keys that the tool signs with.</summary>
internal static class KeyWords
{
    /// <summary>What the one word for a key means.</summary>
    public static string Of(string word) => word switch
    {
        "signing" => "Signs",
        "waiting" => "Published, waits to sign",
        "kept" => "Followed, still published",
        _ => "Withdrawn",
    };

    public static string Standing(IReadOnlyList<ToolKeyRow> rows, DateTimeOffset now) =>
        (ToolKeyTimes.Signing(rows, null, now), ToolKeyTimes.Waiting(rows, null, now)) switch
        {
            (null, _) => "There is no key yet. The tool makes one when it starts.",
            (_, { } next) => $"The next one signs from {AdminTimes.Of(next.SignsFrom)}",
            var (signing, _) => $"The present one has signed since {AdminTimes.Of(signing.SignsFrom)}",
        };
}
