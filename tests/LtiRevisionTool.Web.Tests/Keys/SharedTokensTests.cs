using LtiAdvantage.Grades;
using LtiRevisionTool.Data;
using LtiRevisionTool.Data.Schema;

namespace LtiRevisionTool.Web.Tests.Keys;

[Trait("Row", "AGS-09")]
public sealed class SharedTokensTests
{
    [Fact]
    public async Task Two_nodes_on_one_file_ask_for_one_token()
    {
        await using var tool = await TwoNodes.StartAsync();

        await AskOnceAsync(tool);
    }

    [PostgreSqlFact]
    public async Task Two_nodes_on_one_server_ask_for_one_token()
    {
        await using var own = await OwnPostgreSql.CreateAsync();
        var settings = new DatabaseSettings(DatabaseEngine.PostgreSql, own.ConnectionString);
        await new SchemaMigrator(new Database(settings)).MigrateAsync(CancellationToken.None);
        await using var tool = await TwoNodes.StartAsync(settings);

        await AskOnceAsync(tool);
    }

    [Fact]
    public async Task Other_deployments_and_scopes_get_tokens_of_their_own()
    {
        await using var tool = await TwoNodes.StartAsync();
        var first = await tool.One.TokenAsync(tool.Platform.Grant);

        var deployment = await tool.Other.TokenAsync(tool.Platform.Grant with { DeploymentId = "2" });
        var registration = await tool.Other.TokenAsync(
            tool.Platform.Grant with { Registration = tool.Platform.Registration with { Id = Guid.CreateVersion7(tool.Time.GetUtcNow()) } });

        Assert.Equal(3, new[] { first, deployment, registration }.Select(token => token.Value).Distinct().Count());
    }

    [Fact]
    [Trait("Row", "AGS-11")]
    public async Task A_token_that_a_service_refused_is_dropped_on_both_nodes()
    {
        await using var tool = await TwoNodes.StartAsync();
        var old = await tool.One.TokenAsync(tool.Platform.Grant);
        tool.Platform.Revoke();

        var outcome = await PostAsync(tool.Other, tool);
        var fresh = await tool.One.TokenAsync(tool.Platform.Grant);

        Assert.IsType<DeliveryOutcome.Accepted>(outcome);
        Assert.NotEqual(old.Value, fresh.Value);
        Assert.Equal(2, tool.Platform.Accepted.Count);
    }

    [Fact]
    public async Task A_token_ends_for_both_nodes_a_minute_before_the_platform_ends_it()
    {
        await using var tool = await TwoNodes.StartAsync();
        await tool.One.TokenAsync(tool.Platform.Grant);
        tool.Time.Advance(TimeSpan.FromSeconds(3539));
        await tool.Other.TokenAsync(tool.Platform.Grant);
        Assert.Single(tool.Platform.Accepted);

        tool.Time.Advance(TimeSpan.FromSeconds(1));
        await tool.Other.TokenAsync(tool.Platform.Grant);

        Assert.Equal(2, tool.Platform.Accepted.Count);
    }

    [Fact]
    public async Task Nothing_of_a_token_stands_in_the_database_but_its_seal()
    {
        await using var tool = await TwoNodes.StartAsync();
        var token = await tool.One.TokenAsync(tool.Platform.Grant);

        await using var connection = await tool.Bench.Database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT id || token_id || key_id || sealed_token || scopes FROM access_token";
        var row = (string)(await command.ExecuteScalarAsync())!;

        Assert.DoesNotContain(token.Value, row, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(token.Value)).TrimEnd('='), row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_cannot_be_opened_counts_as_none()
    {
        await using var tool = await TwoNodes.StartAsync();
        var first = await tool.One.TokenAsync(tool.Platform.Grant);
        await ExecuteAsync(tool, "UPDATE access_token SET sealed_token = 'bm90IHNlYWxlZA=='");

        var second = await tool.Other.TokenAsync(tool.Platform.Grant);

        Assert.NotEqual(first.Value, second.Value);
        Assert.Equal(second.Value, (await tool.One.TokenAsync(tool.Platform.Grant)).Value);
    }

    [Fact]
    public async Task A_token_that_was_moved_to_another_row_opens_there_no_more()
    {
        await using var tool = await TwoNodes.StartAsync();
        await tool.One.TokenAsync(tool.Platform.Grant);
        await ExecuteAsync(tool, "CREATE TABLE first_token AS SELECT sealed_token FROM access_token LIMIT 1");
        var other = tool.Platform.Grant with { DeploymentId = "2" };
        var own = await tool.One.TokenAsync(other);
        await ExecuteAsync(tool, "UPDATE access_token SET sealed_token = (SELECT sealed_token FROM first_token)");

        var asked = tool.Platform.Accepted.Count;
        var after = await tool.One.TokenAsync(other);

        Assert.Equal((asked + 1, true), (tool.Platform.Accepted.Count, after.Value != own.Value));
    }

    [Fact]
    public async Task House_keeping_deletes_tokens_that_have_ended()
    {
        await using var tool = await TwoNodes.StartAsync();
        await tool.One.TokenAsync(tool.Platform.Grant);
        tool.Time.Advance(TimeSpan.FromHours(1));

        await tool.Other.Housekeeping.RunOnceAsync(CancellationToken.None);

        Assert.Equal(0, await tool.One.TokenStore.DeleteExpiredAsync(DateTimeOffset.MaxValue, CancellationToken.None));
    }

    private static async Task AskOnceAsync(TwoNodes tool)
    {
        var one = await tool.One.TokenAsync(tool.Platform.Grant);
        var other = await tool.Other.TokenAsync(tool.Platform.Grant);

        Assert.Equal(one.Value, other.Value);
        Assert.Single(tool.Platform.Accepted);
        Assert.IsType<DeliveryOutcome.Accepted>(await PostAsync(tool.Other, tool));
        Assert.Single(tool.Platform.Accepted);
    }

    private static async Task<DeliveryOutcome> PostAsync(KeyNode node, TwoNodes tool)
    {
        var score = new Score { UserId = "amara", ScoreGiven = 1, ScoreMaximum = 2, Timestamp = tool.Time.GetUtcNow() };
        return await new GradesClient(node.Http, node.Tokens, tool.Time).PostScoreAsync(tool.Platform.Grant, tool.Platform.Column, score, CancellationToken.None);
    }

    private static async Task ExecuteAsync(TwoNodes tool, string sql)
    {
        await using var connection = await tool.Bench.Database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
