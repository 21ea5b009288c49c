using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Canvas.Launch;
using LtiRevisionTool.PracticeLms.DeepLinking;
using LtiRevisionTool.PracticeLms.Families;

namespace LtiRevisionTool.PracticeLms.Canvas.DeepLinking;

/// <summary>The addresses for answers. What Canvas wants to know again is signed into their query; each is good for one answer.</summary>
internal sealed class ReturnUrls(CourseAddresses addresses, OwnJwt jwt) : IForgetful
{
    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.Ordinal);

    public JsonObject Settings(PickerVisit visit)
    {
        var placement = Placement.Find(visit.Placement)!;
        return new JsonObject
        {
            ["deep_link_return_url"] = addresses.PickerReturn(
                visit.Course, jwt.Write(new JsonObject { ["nonce"] = visit.Id, ["placement"] = visit.Placement, ["context"] = visit.Course.Id })),
            ["accept_types"] = new JsonArray([.. placement.Types.Select(type => JsonValue.Create(type))]),
            ["accept_presentation_document_targets"] = new JsonArray([.. placement.Targets.Select(target => JsonValue.Create(target))]),
            ["accept_media_types"] = placement.MediaTypes,
            ["auto_create"] = placement.AutoCreate,
            ["accept_multiple"] = placement.AcceptMultiple,
        };
    }

    /// <returns>The id of the visit; null when the address is not as it was given out.</returns>
    public string? Read(string data) => (string?)jwt.Read(data)?["nonce"];

    /// <returns>False when it was used before.</returns>
    public bool Use(string id) => _used.TryAdd(id, true);

    public void Forget() => _used.Clear();
}
