using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Tests.Learn;

public sealed class TopicFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("revision-topics-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_topics_beside_the_program_can_be_used()
    {
        var library = TopicFolder.Read(new TopicOptions().FullPath);

        Assert.Contains(library.All, topic => topic.Slug == "stalin-dictatorship");
    }

    [Fact]
    public void A_relative_folder_starts_beside_the_program_and_not_where_it_was_started()
    {
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "Notes"), new TopicOptions { Path = "Notes" }.FullPath);
        Assert.Equal("/srv/notes", new TopicOptions { Path = "/srv/notes" }.FullPath);
    }

    [Fact]
    public void Each_folder_is_a_topic()
    {
        Write(SmallTopic.Checkpoint);

        Assert.Equal("rivers", Assert.Single(TopicFolder.Read(folder).All).Slug);
    }

    [Fact]
    public void Broken_content_stops_the_start_with_file_line_and_reason()
    {
        Write(SmallTopic.Checkpoint.Replace("key: 1881", "kye: 1881", StringComparison.Ordinal));

        var stopped = Assert.Throws<StartException>(() => TopicFolder.Read(folder));

        Assert.Matches(@"rivers/checkpoint-01\.yaml:\d+: \S", stopped.Message);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named_with_its_setting()
    {
        var missing = Path.Combine(folder, "nowhere");

        var stopped = Assert.Throws<StartException>(() => TopicFolder.Read(missing));

        Assert.Contains(missing, stopped.Message, StringComparison.Ordinal);
        Assert.Contains("Topics__Path", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_no_set_of_topics()
    {
        Assert.Throws<StartException>(() => TopicFolder.Read(folder));
    }

    private void Write(string checkpoint)
    {
        Directory.CreateDirectory(Path.Combine(folder, "rivers"));
        foreach (var file in SmallTopic.Files(checkpoint))
        {
            File.WriteAllText(Path.Combine(folder, file.Path), file.Text);
        }
    }
}
