using System.Text.Json;
using System.Text.Json.Serialization;

namespace LtiRevisionTool.Web.Features.Admin;

internal sealed record HeldPersonJson(
    string Platform, string Issuer, string DeploymentId, string Subject, string? Name, string? GivenName, string? FamilyName,
    DateTimeOffset? FirstSeen, DateTimeOffset? LastSeen, IReadOnlyList<HeldVisitJson> Visits, IReadOnlyList<HeldAttemptJson> Attempts,
    IReadOnlyList<HeldGradeJson> Grades, IReadOnlyList<HeldMembershipJson> Memberships, IReadOnlyList<HeldAuditJson> Audit);

internal sealed record HeldVisitJson(
    string? Course, string? Activity, string Role, bool TestUser, string? Locale, string? ReturnUrl,
    DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt, DateTimeOffset ExpiresAt);

internal sealed record HeldAttemptJson(
    string? Course, string? Activity, int Checkpoint, int Number, string State, int Marks, int MaxMarks,
    DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, IReadOnlyList<HeldAnswerJson> Answers);

internal sealed record HeldAnswerJson(string Question, JsonElement Response, int Marks, int MaxMarks, string Verdict, DateTimeOffset AnsweredAt, string? WrongIdeas, HeldAppealJson? Appeal);

/// <summary>That the person thought that the answer should count, and what became of it.</summary>
internal sealed record HeldAppealJson(string State, DateTimeOffset AskedAt, DateTimeOffset? DecidedAt);

internal sealed record HeldGradeJson(
    string? Course, string? Activity, string Receipt, string State, decimal ScoreGiven, int ScoreMaximum, string? Cause,
    DateTimeOffset? SentAt, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, IReadOnlyList<HeldLedgerJson> History);

internal sealed record HeldLedgerJson(
    DateTimeOffset At, string Event, string? Cause, int? Status, decimal ScoreGiven, int ScoreMaximum, DateTimeOffset? TimestampSent);

/// <summary>That the platform lists the person as a member of a course.</summary>
internal sealed record HeldMembershipJson(
    string? Course, string Role, bool Active, string? Name, string? GivenName, string? FamilyName, DateTimeOffset UpdatedAt);

internal sealed record HeldAuditJson(DateTimeOffset At, string Action, string? Detail);

/// <summary>What was deleted of a person in one deployment.</summary>
internal sealed record ErasedJson(
    string Platform, string DeploymentId, int Sessions, int Attempts, int Answers, int Appeals, int Grades, int GradesWaiting, int LedgerLines, int AuditLines,
    int Memberships);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<HeldPersonJson>))]
[JsonSerializable(typeof(List<ErasedJson>))]
internal sealed partial class PrivacyJson : JsonSerializerContext;
