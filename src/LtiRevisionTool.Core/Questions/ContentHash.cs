using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Questions;

/// <summary>Collects the content of a question, each piece with its length so that no two contents run together.</summary>
internal sealed class ContentHash
{
    private readonly StringBuilder text = new();

    public ContentHash Add(string? piece)
    {
        text.Append(CultureInfo.InvariantCulture, $"{piece?.Length ?? -1}:{piece};");
        return this;
    }

    public ContentHash Add(int number) => Add(number.ToString(CultureInfo.InvariantCulture));

    public ContentHash Add(decimal? number) => Add(number?.ToString("0.############", CultureInfo.InvariantCulture));

    public ContentHash Add(RichText? words) => Add(words?.Html);

    public ContentHash Add(IEnumerable<string> pieces) => AddEach(pieces, (content, piece) => content.Add(piece));

    public ContentHash Add(IEnumerable<Option> options) => AddEach(options, (content, option) =>
        content.Add(option.Id).Add(option.Text).Add(option.Feedback).Add(option.Misconception).Add(option.Verdict?.ToString()));

    public ContentHash Add(IEnumerable<KnownWrong> answers) => AddEach(answers, (content, answer) =>
        content.Add(answer.Answer).Add(answer.Feedback).Add(answer.Misconception));

    public ContentHash AddEach<T>(IEnumerable<T> items, Action<ContentHash, T> add)
    {
        text.Append('[');
        foreach (var item in items) add(this, item);
        text.Append(']');
        return this;
    }

    /// <summary>The first 12 hexadecimal digits of the SHA-256 of the content.</summary>
    public override string ToString() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 6));
}
