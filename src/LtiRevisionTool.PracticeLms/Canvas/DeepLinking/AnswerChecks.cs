using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.DeepLinking;
using LtiRevisionTool.PracticeLms.Keys;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas.DeepLinking;

/// <summary>
/// What Canvas asks of an answer: who signed it, for whom, and when. Its deployment, message type and version are not looked at,
/// and its nonce only has to be there.
/// </summary>
internal sealed class AnswerChecks(LmsTools tools, ToolKeySet keySet, CourseState state, ReturnUrls returns, PickerVisits visits, PublicAddress address, TimeProvider time)
{
    private const int MostAge = 300;
    private const int MostAhead = 30;

    /// <param name="data">The query of the address, as it came back.</param>
    /// <returns>Null when it is to be taken; its address is used up then.</returns>
    public async Task<AnswerFault?> FindAsync(ToolJwt? answer, string course, string data, CancellationToken cancellation)
    {
        if (answer is null)
        {
            return AnswerFault.NotVerified;
        }

        if (tools.Find(answer.Issuer) is not { } tool)
        {
            return AnswerFault.UnknownClient;
        }

        if (state.KeySwitchedOff || !tool.IsActive)
        {
            return AnswerFault.KeyIsOff;
        }

        if (await keySet.FetchAsync(tool, cancellation) is not { } keys || answer.Check(keys) != ToolJwtSignature.Good)
        {
            return AnswerFault.NotVerified;
        }

        if (Claims(answer, time.GetUtcNow().ToUnixTimeSeconds()).ToList() is { Count: > 0 } faults)
        {
            return AnswerFault.Claims(faults);
        }

        if (returns.Read(data) is not { } id || visits.Find(id) is not { } visit || visit.Course.Id != course || visit.Tool.ClientId != tool.ClientId)
        {
            return AnswerFault.ReturnUrlChanged;
        }

        return returns.Use(id) ? null : AnswerFault.AlreadyUsed;
    }

    private IEnumerable<string> Claims(ToolJwt answer, long now)
    {
        // Canvas takes the nonce for a jti.
        string[] missing = [.. ((string[])["aud", "exp", "iat", "nonce"]).Where(claim => !answer.Has(claim)).Select(claim => claim == "nonce" ? "jti" : claim)];
        if (missing.Length > 0)
        {
            yield return "the following assertions are missing: " + string.Join(',', missing);
            yield break;
        }

        if (!answer.Texts("aud").Contains(CourseFacts.Issuer(address)))
        {
            yield return "the 'aud' is invalid";
        }

        if (answer.Seconds("iat") is not { } issued || now - issued > MostAge)
        {
            yield return $"the 'iat' must be less than {MostAge} seconds old";
        }
        else if (issued - now > MostAhead)
        {
            yield return "the 'iat' must not be in the future";
        }

        if (answer.Seconds("exp") is not { } end || end <= now)
        {
            yield return "the JWT has expired";
        }
    }
}
