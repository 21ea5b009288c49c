namespace LtiAdvantage.Platforms;

/// <summary>What counts as somebody else's grade before the tool has sent its first one.</summary>
public enum FirstLook
{
    /// <summary>The gradebook cannot show it: nobody looks.</summary>
    None,

    /// <summary>Any grade: a platform that shows none where there is none.</summary>
    AnyGrade,

    /// <summary>A grade above 0: a platform of which it is not known whether it shows 0 where there is none.</summary>
    GradeAboveZero,
}
