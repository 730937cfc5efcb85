using System.Collections.Concurrent;
using CsCheck;
using RiskApi.Core.Assessments;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Resolution;
using RiskApi.Core.Tests.Catalog;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Scoring;

/// <summary>Random projects over the shipped catalog, of every degree of completeness.</summary>
internal static class Generated
{
    public static readonly Assessor Assessor = new(new MethodConstants());

    private static readonly ConcurrentDictionary<DateOnly, Outlook> Outlooks = [];

    public static readonly Outlook Today = OutlookOf(new(2026, 11, 24));

    private static readonly Gen<string> ModelString = Gen.Frequency(
        (9, Gen.Int[0, TestCatalog.Shipped.Models.Count - 1].Select(i => TestCatalog.Shipped.Models[i].Reference)),
        (1, Gen.OneOf("gpt-4o", "gemini-2.5-pro", "azure/gpt-4o", "nobody/knows-this", "ft:gpt-4o-mini-2024-07-18:org::id", "claude-3-5-sonnet-latest")));

    public static readonly Gen<Fallback> Fallback = Gen.Select(
        ModelString,
        Gen.Bool,
        Gen.OneOf<bool?>(null, false, true),
        (model, automatic, triggers) => new Fallback { Model = model, Automatic = automatic, TriggersOnModelNotFound = triggers });

    public static readonly Gen<Dependency> Dependency =
        from model in ModelString
        from environment in Gen.OneOf<DeploymentEnvironment?>(null, DeploymentEnvironment.Production, DeploymentEnvironment.Staging, DeploymentEnvironment.Test)
        from criticality in Gen.OneOf<Criticality?>(null, Criticality.Low, Criticality.Medium, Criticality.High, Criticality.Critical)
        from share in Gen.Double[0, 1].Nullable()
        from access in Gen.OneOf<AccessPath?>(null, AccessPath.Direct, AccessPath.Wrapper, AccessPath.Gateway)
        from library in Gen.OneOf(null, null, "chat-kit", "search-kit")
        from prompts in Gen.Int[0, 200].Nullable()
        from evaluation in Gen.OneOf<EvaluationCoverage?>(null, EvaluationCoverage.None, EvaluationCoverage.Partial, EvaluationCoverage.Full)
        from leadTime in Gen.Int[1, 700].Nullable()
        from embedded in Gen.Long[0, 100_000_000].Nullable()
        from fallback in Gen.Frequency((1, Gen.Const((Fallback?)null)), (1, Fallback.Select(fallback => (Fallback?)fallback)))
        select new Dependency
        {
            Model = model,
            Environment = environment,
            Criticality = criticality,
            Share = share,
            Access = access,
            SharedLibrary = library,
            PromptCount = prompts,
            Evaluation = evaluation,
            MigrationLeadTimeDays = leadTime,
            EmbeddedItems = embedded,
            Fallback = fallback,
        };

    public static readonly Gen<Project> Project = Dependency.Array[1, 6].Select(dependencies => new Project("generated", null, dependencies));

    public static Outlook OutlookOf(DateOnly asOf) =>
        Outlooks.GetOrAdd(asOf, date => new(TestCatalog.Shipped.AsOf(date), new ModelResolver(TestCatalog.Shipped)));

    public static Assessment Assess(params Dependency[] dependencies) => Assess(new Project(null, null, dependencies));

    public static Assessment Assess(Project project, int horizonDays = 365) => Assessor.Assess(project, horizonDays, Today);
}
