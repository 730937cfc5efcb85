using RiskApi.Core.Assessments;
using RiskApi.Core.Reviews;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Core.Reviews.Facts;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Reviews;

/// <summary>Reviews of small checklists and projects, over the shipped catalog.</summary>
internal static class Reviewed
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    /// <summary>A dependency of which everything is stated, on a model that stays for a while.</summary>
    public static readonly Dependency Sound = new()
    {
        Model = "openai/gpt-6.2-sol",
        Criticality = Criticality.Critical,
        Access = AccessPath.Gateway,
        PromptCount = 4,
        Evaluation = EvaluationCoverage.Full,
        MigrationLeadTimeDays = 10,
        InputTokensPerMonth = 1_000_000,
        OutputTokensPerMonth = 100_000,
        Fallback = new() { Model = "anthropic/claude-sonnet-5-5", Automatic = true, TriggersOnModelNotFound = true },
    };

    public static Checklist ChecklistOf(params ChecklistItem[] items) => new()
    {
        Id = "test",
        Version = 1,
        Title = "Test",
        Description = "For tests.",
        Pillars = [.. items.Select(item => item.Pillar).Distinct().Select(id => new Pillar(id, id, id))],
        Items = items,
    };

    public static ChecklistItem Item(string id, FactCheck? fact = null, RiskLevel risk = RiskLevel.High, double effortDays = 1, string pillar = "pillar") =>
        new()
        {
            Id = id,
            Pillar = pillar,
            Question = $"Is {id} in order?",
            Why = "It matters.",
            Risk = risk,
            Fix = ["Mend it."],
            EffortDays = effortDays,
            Fact = fact,
        };

    public static Review Of(Checklist checklist, Project project, DateOnly? asOf = null, ItemAnswer[]? answers = null, Waiver[]? waivers = null) =>
        Review.Of(checklist, project, Assess(project, asOf ?? Today), answers ?? [], waivers ?? []);

    /// <summary>The only item of a checklist that asks for one fact.</summary>
    public static ReviewItem Fact(FactCheck check, DateOnly asOf, params Dependency[] dependencies) =>
        Of(ChecklistOf(Item("item", check)), ProjectOf(dependencies), asOf).Items[0];

    public static Project ProjectOf(params Dependency[] dependencies) => new("Test", null, dependencies);

    public static Assessment Assess(Project project, DateOnly asOf) => Generated.Assessor.Assess(project, 365, Generated.OutlookOf(asOf));
}
