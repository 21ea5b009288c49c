using System.Text.Json.Serialization;

namespace LtiAdvantage.Grades;

/// <summary>What the tool writes. Compact: a platform refuses an indented body and calls it a success.</summary>
[JsonSourceGenerationOptions(WriteIndented = false, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScoreMessage))]
[JsonSerializable(typeof(SubmissionMember))]
[JsonSerializable(typeof(LineItemMessage))]
internal sealed partial class GradesJsonContext : JsonSerializerContext;
