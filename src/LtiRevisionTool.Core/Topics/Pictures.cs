namespace LtiRevisionTool.Core.Topics;

/// <summary>What a topic draws; a picture that it does not have is null.</summary>
public sealed record Pictures(StoodPicture? Stood, FiguresPicture? Figures);
