using System.Text.Json;
using System.Text.Json.Serialization;
using LtiAdvantage.Messages;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>What a deep linking request asked for, as it is kept with its visit: verified once, never taken from the browser.</summary>
internal static class StoredRequest
{
    public static string Write(DeepLinkingSettings settings) => JsonSerializer.Serialize(settings, StoredRequestJson.Default.DeepLinkingSettings);

    public static DeepLinkingSettings Read(string request) => JsonSerializer.Deserialize(request, StoredRequestJson.Default.DeepLinkingSettings)
        ?? throw new InvalidOperationException("The stored request of a picker is empty.");
}

[JsonSerializable(typeof(DeepLinkingSettings))]
internal sealed partial class StoredRequestJson : JsonSerializerContext;
