namespace LtiAdvantage.Grades;

/// <summary>The scopes of the grade services.</summary>
/// <remarks>Assignment and Grade Services 2.0, section 3.1.</remarks>
public static class GradeScope
{
    /// <summary>Read and change columns.</summary>
    public const string LineItem = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";

    /// <summary>Read columns.</summary>
    public const string LineItemReadOnly = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly";

    /// <summary>Read the grades that the gradebook shows.</summary>
    public const string ResultReadOnly = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";

    /// <summary>Send scores.</summary>
    public const string Score = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
}
