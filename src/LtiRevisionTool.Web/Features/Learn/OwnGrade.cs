using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>The state of a grade, and the receipt to quote if it is ever in doubt.</summary>
internal sealed record OwnGrade(GradeNote Note, string? Receipt);
