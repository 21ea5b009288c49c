namespace LtiRevisionTool.Web.Features.Admin.SignIn;

/// <summary>Log messages of the pages for administrators, ids 6000 to 6099. Never a name, a token or an id of an account.</summary>
internal sealed partial class AdminLog
{
    [LoggerMessage(6000, LogLevel.Information, "Administration refused: {Code}, status {Status}, reference {Reference}")]
    internal static partial void Refused(ILogger logger, string code, int status, string reference);

    [LoggerMessage(6001, LogLevel.Warning, "Signing in failed, reference {Reference}: {Kind}, {Inner}")]
    internal static partial void SignInFailed(ILogger logger, string reference, string kind, string inner);

    [LoggerMessage(6002, LogLevel.Error, "The authority that AzureAd__Instance and AzureAd__TenantId name cannot be read, reference {Reference}")]
    internal static partial void AuthorityAway(ILogger logger, string reference, Exception cause);
}
