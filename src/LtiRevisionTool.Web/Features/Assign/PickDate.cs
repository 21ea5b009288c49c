namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>A date of the form: its field, and what it is called.</summary>
internal sealed record PickDate(string Name, string Label);
