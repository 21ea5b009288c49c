using System.Text.Json.Serialization;

namespace LtiRevisionTool.Web.Features.Admin;

internal sealed record PlatformLine(Guid Id, string Name, string Family, string Issuer, string ClientId, string State);

internal sealed record GradeLine(
    string Receipt, string State, decimal ScoreGiven, int ScoreMaximum, int Version, int Tries, string? Cause,
    DateTimeOffset? SentAt, DateTimeOffset? NextTryAt, string Platform, string? Course, string? Activity);

internal sealed record KeyLine(
    string Id, string State, DateTimeOffset CreatedAt, DateTimeOffset SignsFrom, DateTimeOffset? PublishedUntil, Guid? Platform);

internal sealed record CheckLine(string Step, string Title, string State, string Result, string? Code, string? Cause, string? Fix);

internal sealed record CheckDocument(Guid Platform, string Name, string Reference, DateTimeOffset At, bool Sound, IReadOnlyList<CheckLine> Steps);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<PlatformLine>))]
[JsonSerializable(typeof(List<GradeLine>))]
[JsonSerializable(typeof(List<KeyLine>))]
[JsonSerializable(typeof(CheckDocument))]
internal sealed partial class AdminJson : JsonSerializerContext;
