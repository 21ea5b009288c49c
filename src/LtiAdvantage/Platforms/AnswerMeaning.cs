namespace LtiAdvantage.Platforms;

/// <summary>What an answer of a service means.</summary>
public enum AnswerMeaning
{
    /// <summary>It was done.</summary>
    Accepted,

    /// <summary>The platform holds this timestamp or a later one.</summary>
    Conflict,

    /// <summary>It will not be done however often it is asked.</summary>
    Refused,

    /// <summary>It was not done now.</summary>
    TryLater,

    /// <summary>It may have been done.</summary>
    Unknown,
}
