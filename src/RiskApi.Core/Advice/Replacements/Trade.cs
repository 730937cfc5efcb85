using System.Numerics;
using RiskApi.Core.Catalog;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>What a model is made for besides conversation or retrieval at large, as its id says.</summary>
/// <remarks>A bit for each word in the id: every model is compared with every other one.</remarks>
internal readonly record struct Trade
{
    /// <summary>Words for a job of its own: a model that guards, translates or reads pages takes over from its like alone.</summary>
    private static readonly string[] Jobs =
        ["guard", "safety", "translate", "-mt-", "ocr", "computer-use", "robotics", "-live-", "realtime", "roleplay", "-rp-", "router"];

    /// <summary>Words for a field in which a model at large can work too, and was not trained for.</summary>
    private static readonly string[] Fields = ["-law", "legal", "-med", "finance", "math", "-code-", "cyber", "rosalind", "deep-research", "daybreak"];

    private static readonly string[] Hearing = ["whisper", "transcribe", "-asr", "scribe"];

    private static readonly string[] Speaking = ["tts", "text-to-speech"];

    private Trade(uint jobs, uint fields) => (JobBits, FieldBits) = (jobs, fields);

    private uint JobBits { get; }

    private uint FieldBits { get; }

    public static Trade Of(Model model) => new(Named(model, Jobs), Named(model, Fields));

    /// <summary>Whether one is the other, or at large where the other is a field.</summary>
    public bool CanTakeOver(Trade other) => JobBits == other.JobBits && (FieldBits == other.FieldBits || FieldBits == 0);

    /// <summary>Whether one is the other, and not nothing in particular.</summary>
    public bool IsShared(Trade other) => this == other && this != default;

    /// <summary>The field that is lost by going to another trade; null where none is.</summary>
    public string? Lost(Trade other) =>
        (FieldBits & ~other.FieldBits) is not 0 and var lost ? Fields[BitOperations.TrailingZeroCount(lost)].Trim('-') : null;

    /// <summary>Whether both models hear, or both speak, as their ids say.</summary>
    public static bool IsSameSound(Model other, Model model) =>
        Named(model, Hearing) != 0 ? Named(other, Hearing) != 0 : Named(model, Speaking) != 0 && Named(other, Speaking) != 0;

    private static uint Named(Model model, string[] words)
    {
        var bits = 0u;
        for (var i = 0; i < words.Length; i++)
        {
            bits |= model.Id.Contains(words[i], StringComparison.OrdinalIgnoreCase) ? 1u << i : 0;
        }

        return bits;
    }
}
