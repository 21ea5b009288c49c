using System.Text.Json.Serialization;

namespace LtiRevisionTool.Web.Features.Admin;

internal sealed record PlatformLine(Guid Id, string Name, string Family, string Issuer, string ClientId, string State);

internal sealed record GradeLine(
    string Receipt, string State, decimal ScoreGiven, int ScoreMaximum, int Version, int Tries, string? Cause,
    DateTimeOffset? SentAt, DateTimeOffset? NextTryAt, string Platform, string? Course, string? Activity);

internal sealed record KeyLine(
    string Id, string State, DateTimeOffset CreatedAt, DateTimeOffset SignsFrom, DateTimeOffset? PublishedUntil, Guid? Platform);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<PlatformLine>))]
[JsonSerializable(typeof(List<GradeLine>))]
[JsonSerializable(typeof(List<KeyLine>))]
internal sealed partial class AdminJson : JsonSerializerContext;
