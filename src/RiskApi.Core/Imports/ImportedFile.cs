using RiskApi.Core.Usage;

namespace RiskApi.Core.Imports;

/// <summary>What a file was read as, before the catalog is asked.</summary>
/// <param name="Mentions">The models it mentions; one for each project, name and environment.</param>
/// <param name="Documentation">Models that only documentation mentions.</param>
/// <param name="Mentioned">Names in places that call no model, such as comparisons and tables of prices.</param>
/// <param name="LookAlikes">Texts that look like model ids and name no catalogued model.</param>
/// <param name="Period">The time in which it counted traffic; null where it counted none.</param>
/// <param name="Ignored">What was left out, and why.</param>
/// <param name="Warnings">What to know before the outcome is relied on.</param>
public sealed record ImportedFile(
    IReadOnlyList<ModelMention> Mentions,
    IReadOnlyList<PlacedText> Documentation,
    IReadOnlyList<MentionedText> Mentioned,
    IReadOnlyList<PlacedText> LookAlikes,
    CoveredPeriod? Period,
    IReadOnlyList<IgnoredItems> Ignored,
    IReadOnlyList<string> Warnings)
{
    private const int MostPlacesTold = 3;

    /// <summary>Why nothing is left of a file that was not empty, with places; null where something is, or nothing was there.</summary>
    public string? WhyNothing => Mentions.Count + Documentation.Count + Mentioned.Count + LookAlikes.Count > 0 || Ignored is []
        ? null
        : $"Nothing was imported, for all that the file holds was left out: {string.Join(' ', Ignored.Select(
            left => $"{left.Because} ({left.Count} in all: {string.Join(", ", left.Where.Take(MostPlacesTold))}{(left.Count > MostPlacesTold ? ", …" : "")})"))}";
}

/// <summary>What an import left out for one reason.</summary>
/// <param name="Because">The reason.</param>
/// <param name="Count">How many things it left out for it.</param>
/// <param name="Where">Where the first twenty of them are: lines, paths, or places in the document.</param>
public sealed record IgnoredItems(string Because, int Count, IReadOnlyList<string> Where);
