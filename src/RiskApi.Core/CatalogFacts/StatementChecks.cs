using RiskApi.Core.Catalog;

namespace RiskApi.Core.CatalogFacts;

/// <summary>Finds what cannot be true, whatever the catalog says: a wrong fact is worse than none.</summary>
internal static class StatementChecks
{
    private const int FirstYear = 2015;
    private const int YearsAhead = 20;
    private const int LongestId = 200;
    private const decimal MostUsdPerMillionTokens = 10_000;
    private const int MostContextTokens = 1_000_000_000;

    /// <summary>A statement without what cannot be true; null where nothing of it is left.</summary>
    /// <param name="said">The statement.</param>
    /// <param name="today">Today.</param>
    /// <param name="isKnownId">Whether the catalog has a model of exactly that id.</param>
    /// <param name="rejections">Receives what was left out, and why.</param>
    public static ModelStatement? Clean(ModelStatement said, DateOnly today, bool isKnownId, List<Rejection> rejections)
    {
        if (Fault(said, today, isKnownId) is { } fault)
        {
            rejections.Add(new(fault.Code, said.Where, said.Provider, said.Model, null, fault.Message));
            return null;
        }

        var cleaned = said with
        {
            InputUsdPerMillionTokens = Price(said.InputUsdPerMillionTokens),
            OutputUsdPerMillionTokens = Price(said.OutputUsdPerMillionTokens)
        };
        if (said.IsSaidToEnd && said.End is null)
        {
            Reject(
                RejectionCode.AbsenceReadAsRetirement,
                "retiresOn",
                "It is said to be deprecated or retired, without a date; that it left a list is no retirement.");
        }

        foreach (var prose in said.Replacements.Where(IsProse))
        {
            Reject(RejectionCode.ProseAsReplacement, "replacements", $"'{Shortened(prose)}' is not the id of a model.");
            cleaned = cleaned with { Replacements = [.. cleaned.Replacements.Where(replacement => replacement != prose)] };
        }

        if (IsImpossible(said.InputUsdPerMillionTokens))
        {
            Reject(RejectionCode.ImpossibleNumber, "inputUsdPerMillionTokens", $"{said.InputUsdPerMillionTokens} US dollars per million tokens cannot be.");
            cleaned = cleaned with { InputUsdPerMillionTokens = null };
        }

        if (IsImpossible(said.OutputUsdPerMillionTokens))
        {
            Reject(RejectionCode.ImpossibleNumber, "outputUsdPerMillionTokens", $"{said.OutputUsdPerMillionTokens} US dollars per million tokens cannot be.");
            cleaned = cleaned with { OutputUsdPerMillionTokens = null };
        }

        if (said.ContextTokens is <= 0 or > MostContextTokens)
        {
            Reject(RejectionCode.ImpossibleNumber, "contextTokens", $"A context window of {said.ContextTokens} tokens cannot be.");
            cleaned = cleaned with { ContextTokens = null };
        }

        return cleaned;

        void Reject(RejectionCode code, string member, string message) => rejections.Add(new(code, said.Where, said.Provider, said.Model, member, message));
    }

    private static (RejectionCode Code, string Message)? Fault(ModelStatement said, DateOnly today, bool isKnownId)
    {
        if (!isKnownId && said.Model.AsSpan().ContainsAny('|', ',', ';'))
        {
            return (RejectionCode.JoinedIds, $"'{Shortened(said.Model)}' is several ids in one.");
        }

        if (!isKnownId && !IsId(said.Model))
        {
            return (RejectionCode.NotAModelId, $"No API call can name '{Shortened(said.Model)}'.");
        }

        if (said is { RetiresOn: not null, NotBeforeOn: not null })
        {
            return (RejectionCode.TwoDates, $"It is to retire on {said.RetiresOn}, and not before {said.NotBeforeOn}; a date is one or the other.");
        }

        PartialDate?[] dates = [said.ReleasedOn, said.AnnouncedOn, said.RetiresOn, said.NotBeforeOn, said.TentativeOn];
        if (Array.Find(dates, date => date?.Day.Year < FirstYear || date?.Day.Year > today.Year + YearsAhead) is { } outside)
        {
            return (RejectionCode.ImpossibleDate, $"{outside} lies outside the record, which runs from {FirstYear} to {today.Year + YearsAhead}.");
        }

        if (said.AnnouncedOn?.IsAfter(today) == true)
        {
            return (RejectionCode.ImpossibleDate, $"A notice cannot have been given on {said.AnnouncedOn}, which is still to come.");
        }

        return FaultOfOrder(said.ReleasedOn, said.AnnouncedOn, said.End?.On);
    }

    /// <summary>What is wrong with the order of a model's days; null where nothing is.</summary>
    public static (RejectionCode Code, string Message)? FaultOfOrder(PartialDate? releasedOn, PartialDate? announcedOn, PartialDate? endsOn) =>
        endsOn is not { } end ? null
        : announcedOn?.IsAfter(end) == true ? (RejectionCode.AnnouncementAfterShutdown, $"The notice of {announcedOn} is later than the end on {end}.")
        : releasedOn?.IsAfter(end) == true ? (RejectionCode.ReleaseAfterShutdown, $"The release on {releasedOn} is later than the end on {end}.")
        : null;

    private static bool IsId(string id) =>
        id.Length is > 0 and <= LongestId && !id.Any(character => char.IsWhiteSpace(character) || char.IsControl(character)) && id.Any(char.IsLetterOrDigit)
        && !id.Equals("N/A", StringComparison.OrdinalIgnoreCase);

    private static bool IsProse(string replacement) =>
        !IsId(replacement) || replacement.AsSpan().ContainsAny('|', ',', ';') || replacement.EndsWith('*') || replacement.EndsWith('.');

    /// <summary>A price without the noise that binary fractions leave, and without trailing zeros.</summary>
    private static decimal? Price(decimal? usd) => usd is { } price ? Math.Round(price, 6) / 1.0000000000m : null;

    private static bool IsImpossible(decimal? usd) => usd is < 0 or > MostUsdPerMillionTokens;

    private static string Shortened(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
