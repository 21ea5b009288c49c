using System.Collections.Concurrent;
using System.Security.Cryptography;
using LtiRevisionTool.PracticeLms.Families;

namespace LtiRevisionTool.PracticeLms.DeepLinking;

/// <summary>The pickers that were opened, and what came back.</summary>
internal sealed class PickerVisits : IForgetful
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int IdLength = 10;

    private readonly ConcurrentDictionary<string, PickerVisit> _visits = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PickerAnswer> _answers = new(StringComparer.Ordinal);

    public static string NewId() => RandomNumberGenerator.GetString(Letters, IdLength);

    public void Open(PickerVisit visit) => _visits[visit.Id] = visit;

    public PickerVisit? Find(string id) => _visits.GetValueOrDefault(id);

    public void Answer(PickerVisit visit, PickerAnswer answer) => _answers[visit.Id] = answer;

    /// <summary>What came back; nothing as long as nothing has.</summary>
    public PickerAnswer AnswerOf(string id) => _answers.GetValueOrDefault(id, PickerAnswer.Nothing);

    public void Forget()
    {
        _visits.Clear();
        _answers.Clear();
    }
}
