namespace LtiRevisionTool.PracticeLms.Faults;

internal enum ServiceName
{
    /// <summary>The page that starts the login at the tool.</summary>
    Login,

    /// <summary>The authentication endpoint, which gives out the id_token.</summary>
    Launch,
    Jwks,
    Token,
    LineItems,
    Scores,
    Results,
    Roster,
}
