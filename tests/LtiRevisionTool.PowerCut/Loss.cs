namespace LtiRevisionTool.PowerCut;

/// <summary>What a cut does to writes that no sync has followed.</summary>
internal enum Loss
{
    /// <summary>They stay: the process was killed, the machine runs on.</summary>
    Nothing,

    /// <summary>Each by itself stays, goes, or is torn: the disk wrote them in an order of its own.</summary>
    Some,

    /// <summary>They are gone: none had left the machine's memory.</summary>
    All,

    /// <summary>As all, and syncs were a lie: what they were to keep is gone too. To see that a test would find out.</summary>
    Lies,
}
