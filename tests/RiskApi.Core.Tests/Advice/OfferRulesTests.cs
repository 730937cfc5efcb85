using RiskApi.Core.Catalog;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Advice;

public class OfferRulesTests(ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public void Print()
    {
        var outlook = Generated.OutlookOf(new(2026, 11, 28));
        var rows = new List<string>();
        foreach (var model in outlook.Known.Models.Where(model => !model.Facts.IsSurface && model.Status is not (ModelStatus.Retired or ModelStatus.Unknown)))
        {
            var project = new Project(null, Criticality.High, [new() { Model = model.Facts.Reference, Access = AccessPath.Wrapper, PromptCount = 10, Evaluation = EvaluationCoverage.Partial, InputTokensPerMonth = 300_000_000, OutputTokensPerMonth = 30_000_000 }]);
            var assessment = Generated.Assessor.Assess(project, 365, outlook);
            var scored = assessment.Dependencies[0];
            rows.Add(string.Join('\t', model.Facts.Reference, model.Facts.Kind, model.Status, scored.Forecast.RetiresOnP50, $"{scored.Forecast.Probabilities.First(one => one.WithinDays == 365).Probability:0.00}", $"{scored.Unreadiness:0.00}", $"{scored.Score:0}",
                string.Join(" | ", scored.Offers.Select(offer => $"{offer.Relation}:{offer.Model} x{offer.TimesTheBill:0.##} {offer.Likelihood:0.00}")), scored.NoOfferBecause, scored.Summary, string.Join(" || ", assessment.Advice.Select(a => $"{a.Action}: {a.Title} [{a.EffortDays}]"))));
        }

        File.WriteAllLines("/tmp/s5/walk.tsv", rows);
        output.WriteLine($"{rows.Count}");
    }
}
