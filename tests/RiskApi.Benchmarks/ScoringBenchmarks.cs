using BenchmarkDotNet.Attributes;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Benchmarks;

/// <summary>The core, without HTTP and JSON.</summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private readonly CatalogSnapshot _catalog = ShippedCatalog.Read();
    private readonly Assessor _assessor = new(new MethodConstants());
    private readonly Project _ten = TenDependencies.Project();
    private ModelResolver _resolver = null!;
    private Outlook _outlook = null!;
    private ScoringContext _context = null!;

    [GlobalSetup]
    public void Setup()
    {
        _resolver = new ModelResolver(_catalog);
        _outlook = new Outlook(_catalog.AsOf(new(2026, 8, 15)), _resolver);
        _context = new ScoringContext(_outlook, 365, Criticality.High, new ScoringConstants());
    }

    [Benchmark(Description = "score one dependency, contributions included, no advice")]
    public DependencyAssessment ScoreOneDependency() => _assessor.Assess(_ten.Dependencies[1], _context);

    [Benchmark(Description = "assess a project of ten dependencies, advice included")]
    public Assessment AssessTen() => _assessor.Assess(_ten, 365, _outlook);

    [Benchmark(Description = "resolve an exact reference")]
    public ModelResolution ResolveExact() => _outlook.Resolve("openai/gpt-4.1-2025-04-14");

    [Benchmark(Description = "resolve a loose spelling")]
    public ModelResolution ResolveLoose() => _outlook.Resolve("us.anthropic.claude-3-haiku-20240307-v1:0");

    [Benchmark(Description = "the outlook of a new as-of date: view, fit")]
    public Outlook NewOutlook() => new(_catalog.AsOf(new(2025, 4, 20)), _resolver);
}
