using RiskApi.Core.Catalog;

namespace RiskApi.Core.Reviews.Facts;

/// <summary>What the facts say of the days on which models end.</summary>
internal static class LifecycleFacts
{
    private const double LongestOdds = 0.2;
    private const double LikelyToGo = 0.5;
    private const double PriceCliff = 0.2;

    public static FactLine IsNotRetired(UsedModel model) => (model.Scored.Status, model.Scored.Model) switch
    {
        (ModelStatus.Retired, _) => model.No($"{model.End}."),
        (ModelStatus.Unknown, null) => model.Open("It does not mean one known model, so nobody can tell."),
        (ModelStatus.Unknown, _) =>
            model.Open($"It may have stopped: its date of {model.Scored.Lifecycle?.TentativeOn} has passed and nobody saw it alive since."),
        (ModelStatus.Deprecated, _) => model.Yes($"It still answers. {model.End}."),
        _ => model.Yes("It answers, and no notice was given."),
    };

    public static FactLine? UnderNotice(UsedModel model) => model.HasEndedOrNotice
        ? model.Open($"{model.End}{StartBy(model)}.")
        : null;

    public static FactLine StartByNotPassed(UsedModel model, ReviewFacts facts) => model.Scored.Deadline switch
    {
        { StartByOn: { } startBy } when startBy < facts.Assessment.AsOf =>
            model.No($"The migration takes {model.Scored.Deadline.LeadTimeDays} days and had to start by {startBy:yyyy-MM-dd}. {model.End}."),
        { StartByOn: { } startBy } =>
            model.Yes($"Start by {startBy:yyyy-MM-dd}{Estimate(model)}; the migration takes {model.Scored.Deadline.LeadTimeDays} days."),
        _ => model.No("It has stopped, on a day that nobody recorded."),
    };

    public static FactLine NoticeLeavesEnoughTime(UsedModel model) => model.Scored.Unreadiness > LongestOdds
        ? model.No($"{model.Scored.Unreadiness:P0} chance that a migration of {model.Scored.Deadline.LeadTimeDays} days takes longer than the time there is.")
        : model.Yes($"{1 - model.Scored.Unreadiness:P0} chance that a migration of {model.Scored.Deadline.LeadTimeDays} days fits into the time there is.");

    public static FactLine? ReplacementIsKnown(UsedModel model)
    {
        if (!NeedsReplacement(model))
        {
            return null;
        }

        return model.Scored.Offers is [var best, ..]
            ? model.Yes($"{best.Model}: {best.Because}")
            : model.Scored.NoOfferBecause is { } none ? model.No(none)
            : model.Open("Neither the vendor nor the catalog names a replacement.");
    }

    public static FactLine? ReplacementPriceFits(UsedModel model)
    {
        if (!NeedsReplacement(model))
        {
            return null;
        }

        if (model.Scored.Offers is not [var price, ..])
        {
            return model.Open("No replacement is on offer, so there is no price to compare.");
        }

        var replacement = price.Model;
        if (price.UsdPerMonthChange is not { } change)
        {
            return model.Open($"What {replacement} changes in the bill is not known: a price or a volume is missing.");
        }

        var billAfter = Bill(model.Stated.InputTokensPerMonth, price.InputUsdPerMillionTokens)
            + Bill(model.Stated.OutputTokensPerMonth, price.OutputUsdPerMillionTokens);
        var rise = billAfter == change ? (change > 0 ? 1 : 0) : (double)(change / (billAfter - change));
        var words = $"{replacement} changes the bill by USD {change:+#,0;-#,0;0} a month, {rise:+0 %;-0 %;0 %}.";
        return rise > PriceCliff ? model.No(words, replacement) : model.Yes(words, replacement);
    }

    /// <summary>Whether it is going: it has a notice or a successor, or is likelier than not to make work within the horizon.</summary>
    private static bool NeedsReplacement(UsedModel model) =>
        model.HasEndedOrNotice || model.Scored.Status == ModelStatus.Legacy || model.Scored.Likelihood >= LikelyToGo;

    private static decimal Bill(long? tokens, decimal? usdPerMillion) => (tokens ?? 0) * (usdPerMillion ?? 0) / 1_000_000;

    private static string StartBy(UsedModel model) => model.Scored.Deadline.StartByOn is { } startBy ? $"; start by {startBy:yyyy-MM-dd}" : "";

    private static string Estimate(UsedModel model) => model.HasEndedOrNotice ? "" : " (early estimate)";
}
