namespace LtiRevisionTool.Web.Tests.Assign;

/// <summary>The picker's tests share one running tool: each brings its own visitors, and none stores what another counts at the same time.</summary>
[CollectionDefinition(Name)]
public sealed class PickerSuite : ICollectionFixture<PickerFixture>
{
    public const string Name = "Picker";
}
