namespace LtiAdvantage.Keys;

/// <summary>The key sets of the platforms.</summary>
public sealed class PlatformKeys(HttpClient http, TimeProvider time)
{
    internal HttpClient Http => http;

    internal TimeProvider Time => time;
}
