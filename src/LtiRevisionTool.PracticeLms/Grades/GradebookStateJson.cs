using System.Text.Json.Serialization;

namespace LtiRevisionTool.PracticeLms.Grades;

[JsonSerializable(typeof(GradebookState))]
internal sealed partial class GradebookStateJson : JsonSerializerContext;
