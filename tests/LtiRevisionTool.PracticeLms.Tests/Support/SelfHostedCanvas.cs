namespace LtiRevisionTool.PracticeLms.Tests.Support;

/// <summary>The practice LMS as Canvas on a school's own server.</summary>
public sealed class SelfHostedCanvas : Lms
{
    public SelfHostedCanvas()
        : base("Canvas", "--Practice:SelfHosted=true")
    {
    }

    public override string AuthenticationPath => "/api/lti/authorize";
}
