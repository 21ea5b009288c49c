using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <param name="Claims">The claims of the token, all but the nonce.</param>
/// <param name="OffersStorage">Whether the tool was offered a place in the browser.</param>
internal sealed record CachedLaunch(JsonObject Claims, bool OffersStorage);
