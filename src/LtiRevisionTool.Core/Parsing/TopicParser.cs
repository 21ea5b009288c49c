using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Parsing;

/// <summary>Reads the files of one topic's folder. Strict: whatever is not understood is an error, so that nothing is lost in silence.</summary>
public static class TopicParser
{
    /// <summary>The topic, or all that is wrong with its files. <c>README.md</c> and <c>LICENSE</c> are left alone.</summary>
    public static TopicResult Parse(IReadOnlyList<TopicFile> files)
    {
        var errors = new List<TopicError>();
        var all = new TopicFiles(files);
        var topic = Parse(all, errors);
        return topic is not null && errors.Count == 0
            ? new TopicResult.Parsed(topic)
            : new TopicResult.Broken([.. errors.Distinct().OrderBy(error => all.Rank(error.File)).ThenBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)]);
    }

    private static Topic? Parse(TopicFiles files, List<TopicError> errors)
    {
        if (files.Head is not { } head)
        {
            errors.Add(new TopicError(TopicFiles.HeadName, 1, "The file is missing."));
            return null;
        }

        files.Check(errors);
        return new TopicReader(files, errors).Read(head);
    }
}
