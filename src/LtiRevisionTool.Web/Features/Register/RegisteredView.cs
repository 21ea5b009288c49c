using LtiAdvantage.DynamicRegistration;
using LtiAdvantage.Grades;
using LtiAdvantage.Roster;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>The last page: what is left to do in the platform.</summary>
internal sealed record RegisteredView
{
    /// <summary>What people call the platform.</summary>
    public required string Lms { get; init; }

    /// <summary>The family of the platform: each has its own steps.</summary>
    public required string Family { get; init; }

    public required string ClientId { get; init; }

    /// <summary>The platform's id here, for the operator's command.</summary>
    public required Guid Platform { get; init; }

    /// <summary>Whether the operator has to switch it on first.</summary>
    public required bool WaitsForOperator { get; init; }

    /// <summary>False where a connection that was known has been brought up to date.</summary>
    public required bool IsNew { get; init; }

    /// <summary>What the platform did not grant, in words.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The page of the platform on which its administrator finds the tool.</summary>
    public required string? AdministratorUrl { get; init; }

    /// <summary>The origins at which the platform's page may be, separated by spaces: the message to close goes to no other.</summary>
    public required string Origins { get; init; }

    /// <summary>What works at this moment; null where it could not be tried.</summary>
    public required CheckReport? Tested { get; init; }

    public static RegisteredView Of(RegistrarResult.Registered registered, RegistrationStart start, CheckReport? tested)
    {
        var (platform, configuration, answer, isNew) = registered;
        // A school's own host, where it has one, is that of the registration endpoint.
        string[] pages = [configuration.RegistrationEndpoint, start.ConfigurationUrl, configuration.Issuer];
        return new RegisteredView
        {
            Lms = LmsName.Of(platform.Family),
            Family = platform.Family,
            ClientId = platform.ClientId,
            Platform = platform.Id,
            WaitsForOperator = platform.State != PlatformState.Active,
            IsNew = isNew,
            Missing = [.. answer.MissingScopes.Select(InWords)],
            AdministratorUrl = answer.AdministratorUrl,
            Tested = tested,
            Origins = string.Join(' ', pages.Select(page => new Uri(page).GetLeftPart(UriPartial.Authority)).Distinct()),
        };
    }

    private static string InWords(string scope) => scope switch
    {
        GradeScope.LineItem => "making a gradebook column for an activity",
        GradeScope.ResultReadOnly => "reading back what the gradebook shows",
        GradeScope.Score => "sending grades",
        RosterScope.MembershipReadOnly => "reading who is in a course",
        _ => scope,
    };
}
