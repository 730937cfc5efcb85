using System.Security.Cryptography;
using System.Text;
using RiskApi.Core.Advice;
using RiskApi.Core.Notifications.Alerts;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Portfolio.Worklists;

/// <summary>Makes the lines of projects.</summary>
/// <param name="scope">The day, the horizon and the method.</param>
internal sealed class LineMaker(PortfolioScope scope)
{
    private const int FingerprintLength = 16;

    private readonly Adviser _adviser = new(scope.Constants.Advice);

    /// <summary>A line for each dependency of a project, in their order.</summary>
    public WorklistLine[] LinesOf(ExposedProject project)
    {
        var context = _adviser.ContextOf(project.Evaluation);
        var advice = Adviser.FirstOfEach(project.Evaluation, context);
        var facts = new Dictionary<string, AlertFacts>();
        return [.. advice.Select((first, i) => LineOf(project, i, first, context, facts))];
    }

    private WorklistLine LineOf(ExposedProject project, int index, FirstAdvice first, AdviceContext context, Dictionary<string, AlertFacts> facts)
    {
        var exposure = project.Exposures[index];
        var evaluation = exposure.Evaluation;
        var model = evaluation.Resolution.Known?.Facts;
        var stopsOn = Situations.DatedEnd(evaluation);
        var startByOn = first.Repair is { StartByOn: { } repairBy } ? repairBy : stopsOn is null ? null : exposure.Deadline.StartByOn;
        var group = GroupOf(first, stopsOn);
        var offers = context.OffersOf(evaluation);
        var score = Rounded.Score(ScoreFactors.Score(exposure.ExpectedLoss));

        // An alert is about a model string: where a project has it more than once, the first use decides.
        if (!facts.TryGetValue(exposure.Requested, out var alert))
        {
            facts[exposure.Requested] = alert = AlertFacts.Of(evaluation, scope.Outlook);
        }

        return new()
        {
            Project = ProjectName.Of(project),
            Tags = project.Project.Tags,
            Index = index,
            Requested = exposure.Requested,
            Provider = model?.Provider,
            Model = model?.Reference,
            Replacement = offers.Best?.Reference ?? (offers.External is [_, ..] names ? string.Join(" and ", names) : null),
            Group = group,
            Summary = SummaryWords.Of(evaluation, context),
            Action = first.Action?.Action,
            Title = first.Action?.Title,
            EffortDays = first.Action?.EffortDays,
            Basis = evaluation.Forecast.Basis,
            StopsOn = stopsOn,
            DaysLeft = stopsOn?.DayNumber - scope.AsOf.DayNumber,
            StartByOn = startByOn,
            DaysLate = startByOn is { } by ? Math.Max(0, scope.AsOf.DayNumber - by.DayNumber) : null,
            LeadTimeDays = exposure.LeadTimeDays,
            Score = score,
            Band = scope.Constants.BandOf(score),
            Loss = Rounded.Probability(exposure.ExpectedLoss),
            Criticality = evaluation.Usage.Criticality,
            AppearedOn = Appearance.Of(group, evaluation, startByOn, project.Version?.CreatedOn),
            FactsFingerprint = Fingerprint(evaluation, stopsOn),
            Facts = alert,
            IsIdle = evaluation.Dependency.IsIdle(),
        };
    }

    private static WorklistGroup GroupOf(FirstAdvice first, DateOnly? stopsOn) => first switch
    {
        { Situation: Situation.Broken } => WorklistGroup.BrokenNow,
        { Situation: Situation.Late } => WorklistGroup.TooLateToStart,
        { IsPressing: true } or { Repair: not null } => WorklistGroup.StartSoon,
        { Action: not null } => WorklistGroup.Later,
        { Situation: Situation.Due } when stopsOn is not null => WorklistGroup.Later,
        _ => WorklistGroup.NothingToDo,
    };

    /// <summary>What a waiver is given under: which model it is, what its end rests on, and the day; not how close that day is, which changes by itself.</summary>
    private static string Fingerprint(DependencyEvaluation evaluation, DateOnly? stopsOn)
    {
        var facts = $"{evaluation.Dependency.Model}\n{evaluation.Model?.Known.Facts.Reference}\n{evaluation.Forecast.Basis}\n{stopsOn:O}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)))[..FingerprintLength];
    }
}
