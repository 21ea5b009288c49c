namespace LtiRevisionTool.PowerCut;

/// <summary>The files of a database that survive the process.</summary>
internal enum FileKind
{
    Database,
    Journal,
    Wal,
}
