namespace LtiRevisionTool.Web.Features.Admin.SignIn;

/// <summary>The page of a problem.</summary>
internal sealed record ProblemView(AdminProblem Problem, string Reference);
