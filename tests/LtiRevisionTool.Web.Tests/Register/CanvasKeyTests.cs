using System.Text.Json.Nodes;
using LtiRevisionTool.Web.Features.Register;

namespace LtiRevisionTool.Web.Tests.Register;

/// <summary>The file from which Canvas makes a developer key.</summary>
public sealed class CanvasKeyTests(RegisterFixture fixture) : IClassFixture<RegisterFixture>
{
    [Fact]
    public async Task It_has_members_that_Canvas_knows_and_all_that_it_needs()
    {
        var (key, captured) = (await ReadAsync(), Captured());

        Assert.Equal(captured.Select(member => member.Key).Order(), key.AsObject().Select(member => member.Key).Order());
        var (extension, known) = (key["extensions"]![0]!.AsObject(), captured["extensions"]![0]!.AsObject());
        Assert.Equal(known.Select(member => member.Key).Order(), extension.Select(member => member.Key).Order());
        string[] members = [.. known["settings"]!["placements"]!.AsArray().SelectMany(placement => placement!.AsObject()).Select(member => member.Key)];
        Assert.All(extension["settings"]!["placements"]!.AsArray().SelectMany(placement => placement!.AsObject()), member => Assert.Contains(member.Key, members));
        Assert.All(key["custom_fields"]!.AsObject(), field => Assert.Equal(System.Text.Json.JsonValueKind.String, field.Value!.GetValueKind()));
    }

    [Fact]
    public async Task Its_placements_are_those_where_teachers_add_activities_and_each_is_switched_on()
    {
        var placements = (await ReadAsync())["extensions"]![0]!["settings"]!["placements"]!.AsArray();

        Assert.Equal(["assignment_selection", "link_selection"], placements.Select(placement => (string)placement!["placement"]!));
        Assert.All(placements, placement => Assert.Equal(
            ("LtiDeepLinkingRequest", true, "admins"), ((string)placement!["message_type"]!, (bool)placement["enabled"]!, (string)placement["visibility"]!)));
    }

    [Fact]
    public async Task It_asks_for_no_variable_of_a_person() =>
        Assert.All((await ReadAsync())["custom_fields"]!.AsObject(), field => Assert.DoesNotMatch(@"\$(Person|User|Canvas\.user)", (string)field.Value!));

    [Fact]
    public void A_hosted_Canvas_is_met_at_its_sso_host()
    {
        var addresses = FamilyAddresses.Of("Canvas", null);

        Assert.Equal("https://canvas.instructure.com", addresses[ManualForm.Issuer]);
        Assert.All(addresses.Where(address => address.Key != ManualForm.Issuer), address => Assert.Equal("sso.canvaslms.com", new Uri(address.Value).Host));
        Assert.Equal(4, addresses.Count);
    }

    private static JsonObject Captured() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Captures", "canvas", "developer-key-config.json")))!.AsObject();

    private async Task<JsonNode> ReadAsync()
    {
        using var http = new HttpClient();
        return JsonNode.Parse(await http.GetStringAsync($"{fixture.School.Tool}/lti/canvas.json"))!;
    }
}
