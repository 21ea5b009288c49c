namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>The tool cannot start; the message says which setting or file is the reason and what to do.</summary>
internal sealed class StartException(string message, Exception? cause = null) : Exception(message, cause);
