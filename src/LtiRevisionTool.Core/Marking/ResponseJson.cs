using System.Text.Json.Serialization;

namespace LtiRevisionTool.Core.Marking;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(StoredResponse))]
internal sealed partial class ResponseJson : JsonSerializerContext;
