namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>Hostile and valid messages share one running tool, and what it logged is looked at when all of them are through.</summary>
[CollectionDefinition(Name)]
public sealed class HostileSuite : ICollectionFixture<HostileFixture>
{
    public const string Name = "Hostile";
}
