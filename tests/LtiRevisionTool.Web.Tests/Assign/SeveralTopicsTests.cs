using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Assign;

/// <summary>A tool with more than one topic, and more in them than can be sent at a time.</summary>
[Collection(PickerSuite.Name)]
public sealed class SeveralTopicsTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("revision-topics-").FullName;
    private ForeignPlatform platform = null!;
    private School school = null!;

    public async Task InitializeAsync()
    {
        Copy("stalin-dictatorship");
        Copy("stalin-again");
        platform = await ForeignPlatform.StartAsync();
        school = await School.OpenAsync([.. platform.Settings(1), ("Topics__Path", folder)]);
    }

    public async Task DisposeAsync()
    {
        await school.DisposeAsync();
        await platform.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    [Trait("Row", "DL-28")]
    public async Task DL_28_Each_topic_has_its_rows_and_its_preview_and_too_many_are_not_sent()
    {
        using var visitor = new Visitor();
        var picker = await OpenAsync(visitor);
        var parts = picker.Document.QuerySelectorAll("[name='item']").Select(box => box.GetAttribute("value")!).ToList();

        var tooMany = await picker.SubmitAsync("form", [.. parts.Select(part => ("item", part))]);
        var card = await picker.SubmitAsync("form", ("preview", "stalin-again/card-2"));
        var sent = await picker.SubmitAsync("form", [.. parts.Where(part => part.StartsWith("stalin-again/checkpoint", StringComparison.Ordinal)).Select(part => ("item", part))]);

        Assert.Equal((50, 2), (parts.Count, picker.Document.QuerySelectorAll("h2 + ul").Length));
        Assert.Equal("Choose at most 40 at a time. The rest can be added on another visit.", tooMany.ProblemOf("item"));
        Assert.EndsWith("-stalin-again/card/2", card.Address.AbsolutePath, StringComparison.Ordinal);
        var items = (await SignedAnswer.ReadAsync(sent, school.Tool)).Items;
        Assert.Equal(12, items.Count);
        Assert.All(items, item => Assert.Equal("stalin-again", (string?)item["custom"]!["topic"]));
    }

    private async Task<Page> OpenAsync(Visitor visitor)
    {
        var (state, nonce) = await platform.LoginAsync(visitor, school.Tool);
        var claims = platform.Claims(school.Tool, nonce, TimeProvider.System.GetUtcNow(), "teacher-1", "Instructor");
        ClaimPatch.Apply(claims, """{"lti:resource_link":"absent","lti:message_type":"LtiDeepLinkingRequest"}""", TimeProvider.System.GetUtcNow());
        claims[Picking.Settings] = System.Text.Json.Nodes.JsonNode.Parse(
            """{"accept_types":["ltiResourceLink"],"accept_multiple":true,"deep_link_return_url":"https://lms.example/return"}""");
        using var response = await visitor.PostAsync($"{school.Tool}/lti/launch", [new("id_token", platform.Sign(claims)), new("state", state)]);
        return await visitor.OpenAsync(school.Tool + response.Headers.Location);
    }

    private void Copy(string slug)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "LtiRevisionTool.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        Directory.CreateDirectory(Path.Combine(folder, slug));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "src", "Topics", "stalin-dictatorship")))
        {
            File.WriteAllText(Path.Combine(folder, slug, Path.GetFileName(file)), File.ReadAllText(file).Replace("slug: stalin-dictatorship", $"slug: {slug}", StringComparison.Ordinal));
        }
    }
}
