namespace LtiRevisionTool.Web.Features.Shared.Settings;

/// <summary>A date of the form: its field, and what it is called.</summary>
internal sealed record SettingDate(string Name, string Label);
