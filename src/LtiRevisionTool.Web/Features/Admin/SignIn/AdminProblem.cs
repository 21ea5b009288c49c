namespace LtiRevisionTool.Web.Features.Admin.SignIn;

/// <summary>Why an administrator's page is not shown or a form changed nothing: what happened, and what to do.</summary>
internal sealed record AdminProblem
{
    public required int Status { get; init; }

    /// <summary>Public code, for example <c>LTI-ADMIN-ROLE</c>.</summary>
    public required string Code { get; init; }

    public required string Heading { get; init; }

    public required string Sentence { get; init; }

    /// <summary>Who is signed in at the authority, where that helps.</summary>
    public string? Who { get; init; }

    public required string LinkText { get; init; }

    public string LinkAddress { get; init; } = AdminSignIn.Root;

    public static AdminProblem Of(AdminVerdict verdict, string? who) => verdict switch
    {
        AdminVerdict.NoRole => NotYours(
            "LTI-ADMIN-ROLE",
            "Your account has no access to these pages",
            "Ask the person who manages accounts in Microsoft Entra at your organisation to give your account the role for this tool. Then sign in again.",
            who),
        _ => NotYours(
            "LTI-ADMIN-TENANT",
            "Use an account of your own organisation",
            "These pages are for administrators of the organisation that runs this tool, and the account that you chose is not one of theirs.",
            who),
    };

    public static AdminProblem SignInFailed { get; } = new()
    {
        Status = StatusCodes.Status400BadRequest,
        Code = "LTI-ADMIN-SIGN-IN",
        Heading = "You are not signed in",
        Sentence = "The answer of Microsoft was too old, not complete, or not meant for this browser. Sign in once more from here.",
        LinkText = "Sign in",
    };

    /// <summary>The authority does not answer, or not as an authority does.</summary>
    /// <param name="page">The page that was asked for.</param>
    public static AdminProblem AuthorityAway(string page) => new()
    {
        Status = StatusCodes.Status503ServiceUnavailable,
        Code = "LTI-ADMIN-AUTHORITY",
        Heading = "Try again in a moment",
        Sentence = "Microsoft’s sign-in does not answer, so nobody can sign in. If it stays like this, the person who runs this tool finds the cause in its log, "
            + "and its commands do the same work meanwhile.",
        LinkText = "Try again",
        LinkAddress = page,
    };

    /// <summary>A form that came after its session.</summary>
    /// <param name="page">The page that it was on.</param>
    public static AdminProblem SessionOver(string page) => new()
    {
        Status = StatusCodes.Status401Unauthorized,
        Code = "LTI-ADMIN-SESSION",
        Heading = "Sign in again",
        Sentence = "Your session had ended, so nothing was changed. Sessions last an hour.",
        LinkText = "Sign in and open the page again",
        LinkAddress = page,
    };

    /// <summary>A form of an earlier session, or from elsewhere.</summary>
    /// <param name="page">The page that it was on.</param>
    public static AdminProblem ForeignForm(string page) => new()
    {
        Status = StatusCodes.Status400BadRequest,
        Code = "LTI-ADMIN-FORM",
        Heading = "Open the page again",
        Sentence = "This form is of an earlier session, or did not come from a page of this tool. Nothing was changed.",
        LinkText = "Open the page as it is now",
        LinkAddress = page,
    };

    /// <summary>A form that is not complete.</summary>
    /// <param name="page">The page that it was on.</param>
    public static AdminProblem NotComplete(string page) => ForeignForm(page) with
    {
        Code = "LTI-ADMIN-INPUT",
        Sentence = "The form was not complete, so nothing was changed.",
    };

    /// <summary>What the form was about is no longer as the page showed it.</summary>
    /// <param name="what">What has changed.</param>
    /// <param name="page">Where it can be seen as it is.</param>
    public static AdminProblem Changed(string what, string page) => new()
    {
        Status = StatusCodes.Status409Conflict,
        Code = "LTI-ADMIN-CHANGED",
        Heading = "Look again: this has changed meanwhile",
        Sentence = what + " Your form changed nothing.",
        LinkText = "See it as it is now",
        LinkAddress = page,
    };

    /// <summary>There is no such thing.</summary>
    /// <param name="list">Where all of them are.</param>
    public static AdminProblem NotThere(string list) => new()
    {
        Status = StatusCodes.Status404NotFound,
        Code = "LTI-ADMIN-NOT-FOUND",
        Heading = "There is nothing here",
        Sentence = "It may have been deleted, or the address is not complete.",
        LinkText = "See the list",
        LinkAddress = list,
    };

    /// <summary>An address of no page.</summary>
    public static AdminProblem NoSuchPage { get; } = new()
    {
        Status = StatusCodes.Status404NotFound,
        Code = "LTI-ADMIN-NOT-FOUND",
        Heading = "There is no page here",
        Sentence = "The address may be mistyped or old.",
        LinkText = "Go to the overview",
    };

    private static AdminProblem NotYours(string code, string heading, string sentence, string? who) => new()
    {
        Status = StatusCodes.Status403Forbidden,
        Code = code,
        Heading = heading,
        Sentence = sentence,
        Who = who,
        LinkText = "Sign in with another account",
        LinkAddress = AdminSignIn.AnotherAccountPath,
    };
}
