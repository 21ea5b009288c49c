using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Tests.Admin;
using Microsoft.Data.Sqlite;

namespace LtiRevisionTool.Web.Tests.Register;

/// <summary>The operator's and the administrator's parts of a registration.</summary>
internal static class Registering
{
    /// <summary>The operator makes a link.</summary>
    public static async Task<string> InviteAsync(this School school, string name = "Fernhill")
    {
        var said = await school.CommandAsync("invite", "--name", name);
        Assert.True(said.Code == 0, said.Errors);
        // The command does not know the school's own port.
        return new Uri(new Uri(school.Tool), new Uri(said.Output.Trim()).AbsolutePath).ToString();
    }

    /// <summary>The administrator of a platform opens the link and presses the button, in a browser without cookies.</summary>
    public static async Task<Page> RegisterAsync(this ForeignPlatform platform, string link, params (string Name, string Value)[] fields)
    {
        var page = await new Visitor().OpenAsync(platform.Open(link));
        return await new Visitor().SubmitAsync(page, page.Form(), fields);
    }

    /// <summary>Ends an invitation, as time would.</summary>
    public static async Task ExpireAsync(this School school, string link)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(school.DataFolder, "revision.db")};Default Timeout=20");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE invitation SET expires_at = 1 WHERE secret_hash = @hash";
        command.Parameters.AddWithValue("@hash", Secrets.Hash(link.Split('/')[^1]));
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    public static string CodeOf(this Page page) => page.Headers.TryGetValues("Lti-Error", out var codes) ? codes.Single() : "";
}
