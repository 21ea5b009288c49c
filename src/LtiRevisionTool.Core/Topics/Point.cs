namespace LtiRevisionTool.Core.Topics;

/// <summary>A point of a fact: its label ("The idea"), and what it says. Facts with the same labels one after the other make a table.</summary>
public sealed record Point(string Label, RichText Text);
