using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>Puts models side by side.</summary>
internal static class ModelComparer
{
    private const decimal TokensPerPrice = 1_000_000;

    /// <summary>A model string in the place of the one in use.</summary>
    /// <param name="requested">The model string.</param>
    /// <param name="inUse">The dependency as it is.</param>
    /// <param name="context">What proposals for it depend on.</param>
    public static ComparedModel Of(string requested, DependencyEvaluation inUse, AdviceContext context)
    {
        var evaluation = DependencyEvaluation.Of(inUse.Dependency with { Model = requested }, context.Scoring);
        var (resolution, outlook) = (evaluation.Resolution, context.Scoring.Outlook);
        var known = resolution.Known;
        return new()
        {
            Requested = requested,
            Match = resolution.Match,
            MatchBecause = resolution.Because,
            Model = known?.Facts.Reference,
            Maker = known?.Facts.Maker,
            Summary = known is null ? null : SummaryWords.Of(outlook.Of(known)),
            Status = known?.Status ?? (resolution.Match == MatchKind.SelfHosted ? ModelStatus.Active : ModelStatus.Unknown),
            SafeForDays = SafeDays.Of(evaluation.Forecast),
            Lifecycle = known?.Lifecycle,
            Forecast = evaluation.Forecast.Summary.With(evaluation.Forecast, context.Scoring.HorizonDays),
            Capabilities = known?.Facts.Capabilities,
            ContextTokens = known?.ContextTokens,
            TextElo = known?.Facts.Capabilities.TextEloOn(outlook.AsOf),
            InputUsdPerMillionTokens = known?.Price.InputUsdPerMillionTokens,
            OutputUsdPerMillionTokens = known?.Price.OutputUsdPerMillionTokens,
            UsdPerMonth = known is null ? null : MonthlyBill(known, inUse),
            Score = Rounded.Score(ScoreFactors.Score(evaluation.Factors.ExpectedLoss(context.Scoring.Constants.ReadyWorkShare))),
            Move = known is null || known == inUse.Model?.Known ? null : MoveTo(known, inUse, context),
        };
    }

    private static Move? MoveTo(KnownModel known, DependencyEvaluation inUse, AdviceContext context)
    {
        if (context.Judge(inUse, known) is not var (choice, condition))
        {
            return null;
        }

        var offer = OfferWords.Of(choice, Choices.None, inUse, context.Scoring.HorizonDays);
        var engineerDays = MoveWork.Of(choice, inUse, context).EngineerDays;
        var waiting = inUse.Dependency.MigrationLeadTimeDays is { } stated
            ? stated - (inUse.Migration.EngineerDays * context.Scoring.Constants.Migration.CalendarDaysPerEngineerDay)
            : inUse.Migration.WaitingDays;
        return new(
            condition is null,
            condition is { } failed ? $"It is {ConditionWords.Of(failed)}." : null,
            choice.Candidate.Relation,
            offer.Better,
            offer.Worse,
            offer.TimesTheBill,
            Rounded.Days(engineerDays),
            (int)Math.Ceiling(Math.Max(1, waiting + (engineerDays * context.Scoring.Constants.Migration.CalendarDaysPerEngineerDay))),
            AdviceContext.ReEmbeddingUsd(choice, inUse));
    }

    private static decimal? MonthlyBill(KnownModel known, DependencyEvaluation inUse)
    {
        var (usage, price) = (inUse.Dependency, known.Price);
        return usage is { InputTokensPerMonth: null, OutputTokensPerMonth: null } ? null
            : Part(usage.InputTokensPerMonth, price.InputUsdPerMillionTokens) + Part(usage.OutputTokensPerMonth, price.OutputUsdPerMillionTokens) is { } bill
                ? Math.Round(bill, 2) : null;
    }

    /// <summary>A volume that is not stated, or is 0, costs nothing.</summary>
    private static decimal? Part(long? tokens, decimal? usd) => tokens is null or 0 ? 0 : tokens.Value * usd / TokensPerPrice;
}
