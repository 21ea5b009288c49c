namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>Who did something, as the audit keeps it: an id, never a name.</summary>
internal static class Actors
{
    public const string CommandLine = "command line";
    public const string AdministratorPrefix = "administrator ";

    /// <summary>An administrator, by the object id of their account.</summary>
    public static string Administrator(string objectId) => AdministratorPrefix + objectId;
}
