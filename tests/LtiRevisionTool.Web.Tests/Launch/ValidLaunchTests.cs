using System.Net;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>Messages that a platform may send and that the running tool must take, however odd they look.</summary>
[Collection(HostileSuite.Name)]
public sealed class ValidLaunchTests(HostileFixture fixture)
{
    private const string Membership = "http://purl.imsglobal.org/vocab/lis/v2/membership";

    private readonly School school = fixture.School;
    private readonly ForeignPlatform platform = fixture.Platform;

    /// <summary>Row, change, and the room that it leads to.</summary>
    public static TheoryData<string, string, string> Variants => new()
    {
        { "LV-P01", "{}", "learn" },
        { "LV-P01", $$"""{"lti:roles":["{{Membership}}#Instructor"]}""", "teach" },
        { "LV-P02", $$"""{"lti:roles":["{{Membership}}#Learner","http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor","http://purl.imsglobal.org/vocab/lis/v2/system/person#User"]}""", "learn" },
        { "LV-P03", """{"lti:roles":["Learner"]}""", "learn" },
        { "LV-P03", """{"lti:roles":["Instructor"]}""", "teach" },
        { "LV-P04", """{"lti:roles":[]}""", "learn" },
        { "LV-P05", """{"lti:roles":["https://vendor.example/roles#Wizard"]}""", "learn" },
        { "LV-P06", $$"""{"lti:roles":["{{Membership}}/Instructor#TeachingAssistant"]}""", "teach" },
        { "LV-P07", $$"""{"lti:roles":["{{Membership}}#Learner","http://purl.imsglobal.org/vocab/lti/system/person#TestUser"]}""", "learn" },
        { "LV-P09", """{"email":"amelie@example.org"}""", "learn" },
        { "LV-P09", """{"name":"Amélie Sørensen"}""", "learn" },
        { "LV-P09", """{"given_name":"Amélie","family_name":"Sørensen"}""", "learn" },
        { "LV-P09", """{"name":7,"email":["x"]}""", "learn" },
        { "LV-P10", """{"lti:context":"absent"}""", "learn" },
        { "LV-P11", """{"lti:context":{"id":"only"}}""", "learn" },
        { "LV-P11", """{"lti:context":{"id":"c","type":[]}}""", "learn" },
        { "LV-P11", """{"lti:context":{"id":"c","type":["CourseSection","https://vendor.example/x"]}}""", "learn" },
        { "LV-P11", """{"lti:context":{"id":"c","type":"CourseSection"}}""", "learn" },
        { "LV-P12", """{"lti:context":"absent","https://purl.imsglobal.org/spec/lti-ags/claim/endpoint":"absent"}""", "learn" },
        { "LV-P13", """{"https://vendor.example/claim":{"a":[[[[{"b":[1,2,{"c":null}]}]]]]},"x":true}""", "learn" },
        { "LV-P13", """{"lti:custom":{"big":"{x*65536}"}}""", "learn" },
        { "LV-P14", """{"name":null,"lti:custom":null,"lti:launch_presentation":null,"lti:tool_platform":null,"locale":""}""", "learn" },
        { "LV-P15", """{"lti:custom":{"a":"$Canvas.user.sisIntegrationId","b":7,"c":true,"d":"","e":"line\nbreak \"quoted\"","part":"$X.y"}}""", "learn" },
        { "LV-P16", """{"name":"محمد Ω é 𝒳","lti:resource_link":{"id":"rtl","title":"{x*1000}"}}""", "learn" },
        { "LV-P17", """{"sub":"{x*255}","lti:resource_link":{"id":"{x*255}"},"lti:context":{"id":"{x*255}"}}""", "learn" },
        { "LV-P18", """{"lti:resource_link":{"id":"html","title":"<script>alert(1)</script>"},"lti:context":{"id":"html","title":"<img src=x onerror=alert(1)>"}}""", "learn" },
        { "LV-P19", """{"aud":["{client}"]}""", "learn" },
        { "LV-P20", """{"aud":["another","{client}"],"azp":"{client}"}""", "learn" },
        { "LV-P26", """{"iat":"@-200","exp":"@-45"}""", "learn" },
        { "LV-P26", """{"iat":"@45","exp":"@300","nbf":"@45"}""", "learn" },
        { "LV-P36", """{"lti:launch_presentation":{"document_target":"window","return_url":"https://school.example/back"}}""", "learn" },
        { "LV-P37", """{"locale":"xx-!!","lti:launch_presentation":{"locale":"{x*50}"}}""", "learn" },
        { "LV-N53", """{"lti:context":["course-1"],"lti:custom":"text","https://purl.imsglobal.org/spec/lti-ags/claim/endpoint":{"scope":"one","lineitem":7}}""", "learn" },
    };

    [Theory]
    [Trait("Row", "SEC-21")]
    [MemberData(nameof(Variants))]
    public async Task What_a_platform_may_send_is_taken(string row, string patch, string room)
    {
        using var visitor = new Visitor();
        var (state, nonce) = await fixture.LoginAsync(visitor);

        var page = await OpenAsync(visitor, state, nonce, patch);

        Assert.True(page.Status == HttpStatusCode.OK && page.Address.AbsolutePath.StartsWith($"/{room}/", StringComparison.Ordinal), $"{row}: {(int)page.Status} {page.Address}");
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(visitor.Cookies.NamesAt(new Uri(school.Tool)), name => name.StartsWith("__Host-lti-", StringComparison.Ordinal));
        Assert.Empty(await Stored.ListAsync(school, $"SELECT id FROM login_state WHERE held_launch IS NOT NULL OR (nonce_hash = '{nonce}' OR id = '{state}')"));
    }

    [Fact]
    [Trait("Row", "LV-P21")]
    [Trait("Row", "LV-P22")]
    [Trait("Row", "SEC-07")]
    public async Task The_same_subject_in_a_new_deployment_is_another_person_and_finds_nothing_of_the_first()
    {
        using var one = new Visitor();
        using var two = new Visitor();
        var first = await OpenAsync(one, "{\"sub\":\"shared\"}");
        var (state, nonce) = await fixture.LoginAsync(two, ("lti_deployment_id", "deployment-2"));
        var second = await OpenAsync(two, state, nonce, "{\"sub\":\"shared\",\"lti:deployment_id\":\"deployment-2\"}");

        var across = await two.OpenAsync(first.Address.ToString());

        Assert.Equal(2, await Stored.CountAsync(school, "person WHERE subject = 'shared'"));
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal((HttpStatusCode.NotFound, "LTI-NOT-FOUND"), (across.Status, across.Headers.GetValues("Lti-Error").Single()));
        Assert.Equal(HttpStatusCode.OK, (await one.OpenAsync(first.Address.ToString())).Status);
    }

    [Fact]
    [Trait("Row", "SEC-07")]
    public async Task A_teacher_finds_no_student_of_another_deployment()
    {
        using var student = new Visitor();
        using var teacher = new Visitor();
        await OpenAsync(student, "{\"sub\":\"seen-by-nobody\"}");
        var person = (await Stored.ListAsync(school, "SELECT id FROM person WHERE subject = 'seen-by-nobody'")).Single();
        var (state, nonce) = await fixture.LoginAsync(teacher, ("lti_deployment_id", "deployment-3"));
        var home = await OpenAsync(teacher, state, nonce, $$"""{"sub":"t","lti:deployment_id":"deployment-3","lti:roles":["{{Membership}}#Instructor"]}""");

        var page = await teacher.OpenAsync($"{home.Address.GetLeftPart(UriPartial.Path)}/student/{person}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    [Trait("Row", "SEC-16")]
    [Trait("Row", "SEC-21")]
    public async Task Nobody_is_found_by_an_e_mail_address_and_none_is_kept()
    {
        using var one = new Visitor();
        using var two = new Visitor();
        await OpenAsync(one, """{"sub":"mail-1","email":"same@example.org"}""");
        await OpenAsync(two, """{"sub":"mail-2","email":"same@example.org"}""");

        Assert.Equal(2, await Stored.CountAsync(school, "person WHERE subject IN ('mail-1', 'mail-2')"));
        var files = Directory.EnumerateFiles(school.DataFolder, "revision.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)).Select(ReadShared).ToList();
        Assert.Contains(files, file => file.AsSpan().IndexOf("mail-1"u8) > 0);
        Assert.All(files, file => Assert.True(file.AsSpan().IndexOf("same@example.org"u8) < 0));
    }

    private static byte[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private async Task<Page> OpenAsync(Visitor visitor, string patch)
    {
        var (state, nonce) = await fixture.LoginAsync(visitor);
        return await OpenAsync(visitor, state, nonce, patch);
    }

    private async Task<Page> OpenAsync(Visitor visitor, string state, string nonce, string patch)
    {
        var now = TimeProvider.System.GetUtcNow();
        JsonObject claims = platform.Claims(school.Tool, nonce, now, HostileFixture.Personal[2]);
        ClaimPatch.Apply(claims, patch, now);
        using var response = await fixture.LaunchAsync(visitor, [new("id_token", platform.Sign(claims)), new("state", state)]);
        Assert.True(response.StatusCode == HttpStatusCode.SeeOther, $"{(int)response.StatusCode} {response.Headers} {patch}");
        return await visitor.OpenAsync(new Uri(new Uri(school.Tool), response.Headers.Location!).ToString());
    }
}
