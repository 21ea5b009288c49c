using System.Net;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;

namespace LtiRevisionTool.PracticeLms.Tests;

public sealed class LineItemTests(Lms lms) : IClassFixture<Lms>, IAsyncLifetime
{
    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("", 3)]
    [InlineData("&resource_link_id=2", 1)]
    [InlineData("&tag=checkpoint", 1)]
    [InlineData("&resource_id=checkpoint-1&tag=checkpoint", 1)]
    [InlineData("&resource_link_id=999", 0)]
    public async Task The_list_can_be_filtered(string filter, int found)
    {
        using var response = await lms.CallAsync(HttpMethod.Get, A.Items + filter, A.LineItemReadScope, A.ContainerType);

        Assert.Equal(found, (await ArrayAsync(response)).Count);
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData(A.LineItemType)]
    [InlineData(A.ContainerType + ";q=0.9")]
    [InlineData(A.ContainerType + ", application/json")]
    public async Task The_list_is_found_by_one_exact_media_type(string accept)
    {
        using var response = await lms.CallAsync(HttpMethod.Get, A.Items, A.LineItemReadScope, accept);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_page_of_the_list_names_the_next_in_Moodles_hand()
    {
        using var response = await lms.CallAsync(HttpMethod.Get, A.Items + "&limit=2", A.LineItemReadScope, A.ContainerType);

        Assert.Equal(2, (await ArrayAsync(response)).Count);
        Assert.Contains("&amp;limit=2&amp;from=2>; rel=", response.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_the_tool_makes_for_an_activity_is_named_by_its_launch()
    {
        using var response = await MakeAsync("""{"label":"Checkpoint 2","scoreMaximum":6,"resourceId":"checkpoint-2","tag":"x","resourceLinkId":"4"}""");
        var made = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        var token = new JsonWebToken(await Launching.TokenAsync(lms, link: "checkpoint-2"));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var endpoint = token.GetPayloadValue<System.Text.Json.JsonElement>("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint");
        Assert.Equal((string)made["id"]!, endpoint.GetProperty("lineitem").GetString());
    }

    [Fact]
    public async Task A_second_column_of_an_activity_takes_the_name_out_of_the_launch()
    {
        await MakeAsync("""{"label":"Another","scoreMaximum":6,"resourceLinkId":"2"}""");

        var token = new JsonWebToken(await Launching.TokenAsync(lms));

        var endpoint = token.GetPayloadValue<System.Text.Json.JsonElement>("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint");
        Assert.False(endpoint.TryGetProperty("lineitem", out _));
    }

    [Theory]
    [InlineData("""{"label":"x","scoreMaximum":5,"resourceLinkId":"999"}""", HttpStatusCode.Forbidden)]
    [InlineData("""{"scoreMaximum":5}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"label":"x"}""", HttpStatusCode.BadRequest)]
    [InlineData("no json", HttpStatusCode.BadRequest)]
    public async Task A_column_needs_a_label_a_maximum_and_an_activity_that_exists(string body, HttpStatusCode status)
    {
        using var response = await MakeAsync(body);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_column_made_twice_is_there_twice()
    {
        await MakeAsync("""{"label":"x","scoreMaximum":5,"resourceId":"r","tag":"t"}""");
        await MakeAsync("""{"label":"x","scoreMaximum":5,"resourceId":"r","tag":"t"}""");

        using var response = await lms.CallAsync(HttpMethod.Get, A.Items + "&resource_id=r", A.LineItemReadScope, A.ContainerType);

        Assert.Equal(2, (await ArrayAsync(response)).Count);
    }

    [Fact]
    public async Task Replacing_a_column_clears_what_is_left_out_and_rescales_the_grades()
    {
        await lms.PostScoreAsync(A.Score());

        await lms.CallAsync(HttpMethod.Put, A.Item + "?type_id=1", A.LineItemScope, body: """{"label":"New","scoreMaximum":16}""", mediaType: A.LineItemType);

        using var response = await lms.CallAsync(HttpMethod.Get, A.Item + "?type_id=1", A.LineItemReadScope, A.LineItemType);
        var item = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("", (string)item["tag"]!);
        Assert.Equal("2", (string)item["resourceLinkId"]!);
        Assert.Equal(12, await lms.ShownAsync());
    }

    [Fact]
    public async Task A_deleted_column_is_gone_for_good()
    {
        using var deleted = await lms.CallAsync(HttpMethod.Delete, A.Item + "?type_id=1", A.LineItemScope);
        using var again = await lms.CallAsync(HttpMethod.Delete, A.Item + "?type_id=1", A.LineItemScope);
        using var score = await lms.PostScoreAsync(A.Score());

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, score.StatusCode);
    }

    [Fact]
    public async Task Making_a_column_needs_the_full_scope()
    {
        using var response = await lms.CallAsync(
            HttpMethod.Post, A.Items, A.LineItemReadScope, body: """{"label":"x","scoreMaximum":5}""", mediaType: A.LineItemType);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private Task<HttpResponseMessage> MakeAsync(string body) =>
        lms.CallAsync(HttpMethod.Post, A.Items, A.LineItemScope, A.LineItemType, body, A.LineItemType);

    private static async Task<JsonArray> ArrayAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsArray();
}
