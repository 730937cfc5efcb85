using RiskApi.Core.Catalog;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>What a model is made for besides conversation or retrieval at large, as its id says.</summary>
internal static class Trade
{
    /// <summary>Words for a job of its own: a model that guards, translates or reads pages takes over from its like alone.</summary>
    private static readonly string[] Jobs =
        ["guard", "safety", "translate", "-mt-", "ocr", "computer-use", "robotics", "-live-", "realtime", "roleplay", "-rp-", "router"];

    /// <summary>Words for hearing, and for speaking.</summary>
    private static readonly string[][] Sounds = [["whisper", "transcribe", "-asr", "scribe"], ["tts", "text-to-speech"]];

    /// <summary>Words for a field in which a model at large can work too, and was not trained for.</summary>
    private static readonly string[] Fields = ["-law", "legal", "-med", "finance", "math", "-code-", "cyber", "rosalind", "deep-research", "daybreak"];

    /// <summary>Whether a model is made for the same, or at large where the other is made for a field.</summary>
    public static bool CanTakeOver(Model other, Model model) =>
        IsSame(other, model) || (Of(other, Jobs).SetEquals(Of(model, Jobs)) && Of(other, Fields).Count == 0);

    /// <summary>Whether both hear, or both speak, as their ids say.</summary>
    public static bool IsSameSound(Model other, Model model) =>
        Sounds.FirstOrDefault(words => Names(model, words)) is { } sound && Names(other, sound);

    /// <summary>Whether two models are made for the same; false where the second is made for nothing in particular.</summary>
    public static bool IsShared(Model other, Model model) => All(model).Count > 0 && IsSame(other, model);

    /// <summary>Whether two models are made for the same, or both for nothing in particular.</summary>
    public static bool IsSame(Model other, Model model) => All(other).SetEquals(All(model));

    /// <summary>The field that is lost; null where none is.</summary>
    public static string? Lost(Model other, Model model) =>
        Of(model, Fields).Except(Of(other, Fields)).FirstOrDefault() is { } field ? field.Trim('-') : null;

    private static bool Names(Model model, string[] words) => words.Any(word => model.Id.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> All(Model model) => [.. Of(model, Jobs), .. Of(model, Fields)];

    private static HashSet<string> Of(Model model, string[] words) => [.. words.Where(word => model.Id.Contains(word, StringComparison.OrdinalIgnoreCase))];
}
