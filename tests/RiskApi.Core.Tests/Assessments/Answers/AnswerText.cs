using System.Globalization;
using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Gate;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Assessments.Answers;

/// <summary>All that an assessment and a verdict of the gate say, as lines that a person can read and compare.</summary>
internal static class AnswerText
{
    private static readonly GatePolicy Policy = new()
    {
        MaximumScore = 60,
        MaximumDependencyScore = 50,
        MaximumLikelihood = 0.6,
        MaximumUnreadiness = 0.5,
        MaximumImpact = 0.5,
        MinimumConfidence = ConfidenceLevel.Medium,
        NoRetiredModels = true,
        NoModelsUnderNotice = true,
        NoPreviewModels = true,
        NoMovingNames = true,
        NoUnknownModels = true,
        StartByNotPassed = true,
        NothingRetiresWithinDays = 120,
        CountTentativeDates = true,
    };

    public static IEnumerable<string> Of(Assessment assessment) =>
    [
        $"{assessment.AsOf:O}, {assessment.HorizonDays} days: {assessment.Summary}",
        Line($"  score {assessment.Score} {assessment.Band} ({assessment.ScoreRange.Low} to {assessment.ScoreRange.High}), {assessment.ExpectedMigrations} migrations, {assessment.ExpectedEffortDays} engineer-days, concentration {assessment.Concentration.Index}: {Joined(assessment.Concentration.ByProvider.Select(share => Line($"{share.Name} {share.Share}")))}"),
        $"  confidence {assessment.Confidence.Level}: {Joined(assessment.Confidence.Reasons)}",
        .. assessment.Dependencies.SelectMany(Of),
        .. assessment.Advice.Select(Of),
        .. GateVerdict.Of(assessment, Policy).Reasons.Select(reason => $"  ! {reason.Code} {reason.Found} of {reason.Limit}: {reason.Message}"),
    ];

    public static string Of(ComparedModel one) => Line(
        $"  = {one.Model ?? one.Requested}, {one.Status}, {one.Match}, safe for {one.SafeForDays.At90} or {one.SafeForDays.At50} days, {one.UsdPerMonth} USD a month, score {one.Score}: {one.Summary} {Of(one.Move)}");

    private static string Of(Move? move) => move is null ? "No move." : Line(
        $"{move.Relation}, {move.TimesTheBill} times the bill, {move.EngineerDays} engineer-days, {move.LeadTimeDays} days, {move.ReEmbeddingUsd} USD. {move.FitsNotBecause} Better: {Joined(move.Better)} Worse: {Joined(move.Worse)}");

    private static IEnumerable<string> Of(DependencyAssessment one) =>
    [
        $"  - {one.Requested} is {one.Model ?? "unknown"}, {one.Status}, {one.Match}: {one.MatchBecause} {Joined(one.Candidates)} {Joined(one.DidYouMean)} {one.ScoredAs}",
        $"    {one.Summary}",
        Line($"    score {one.Score} {one.Band} ({one.ScoreRange.Low} to {one.ScoreRange.High}): likelihood {one.Likelihood}, unreadiness {one.Unreadiness}, impact {one.Impact}"),
        Line($"    ends {one.Deadline.EndsOn:O}, start by {one.Deadline.StartByOn:O}: lead time {one.Deadline.LeadTimeDays} days, {one.Deadline.DaysLeft} left, slack {one.Deadline.SlackDays}; {Of(one.Migration)}"),
        Line($"    forecast {one.Forecast.Basis}: {one.Forecast.RetiresOnP10:O} {one.Forecast.RetiresOnP50:O} {one.Forecast.RetiresOnP90:O}; {string.Join(", ", one.Forecast.Probabilities.Select(at => Line($"{at.WithinDays}: {at.Probability} ({at.Low} to {at.High}), {at.Percentile}")))}; {one.Forecast.Evidence}"),
        Line($"    safe for {one.SafeForDays?.At90} or {one.SafeForDays?.At50} days, notice {one.ExpectedNotice?.DaysP10} to {one.ExpectedNotice?.DaysP90}, silent change {one.SilentChange?.Probability}"),
        .. one.Contributions.Select(part => Line($"    {part.Factor} {part.Points}: {part.Because}")),
        .. one.ChangedTerms.Select(term => Line($"    {term.Kind} on {term.On:O}: {term.Says}")),
        .. one.Fallback is { } fallback ? [Line($"    fallback {fallback.Model ?? fallback.Requested}, {fallback.Status}, alive {fallback.AliveProbability}, triggers {fallback.Triggers}, same clock {fallback.SameClock}, cover {fallback.Cover}")] : Array.Empty<string>(),
        .. one.Offers.Select(Of),
        .. one.NoOfferBecause is { } reason ? [$"    no offer: {reason}"] : Array.Empty<string>(),
    ];

    private static string Of(Migration work) => Line(
        $"{work.EngineerDays:0.##} engineer-days of code {work.CodeEngineerDays:0.##}, prompts {work.PromptEngineerDays:0.##}, evaluation {work.EvaluationEngineerDays:0.##}, re-embedding {work.ReEmbeddingEngineerDays:0.##} of {work.ReEmbeddingTokens} tokens, fine-tuning {work.FineTuneEngineerDays:0.##}; {work.WaitingDays:0.##} days of waiting");

    private static string Of(Offer offer) => Line(
        $"    offer {offer.Model}, {offer.Relation}, likelihood {offer.Likelihood}, {offer.TimesTheBill} times the bill, {offer.UsdPerMonthChange} USD a month: {offer.Because} Better: {Joined(offer.Better)} Worse: {Joined(offer.Worse)}");

    private static string Of(AdvisedAction action) => Line(
        $"  > {action.Action} {action.Dependency}, {action.EffortDays} days, {action.CostUsd} USD, by {action.StartByOn:O}, {action.ScoreAfter} after, {action.PointsRemoved} points, {action.LossRemoved}: {action.Title}. {action.Because}");

    private static string Joined<T>(IEnumerable<T> parts) => string.Join(" | ", parts);

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
