using CsCheck;
using RiskApi.Core.Assessments;
using RiskApi.Core.Portfolio;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Portfolio;

/// <summary>Portfolios over the shipped catalog, on 2026-11-24.</summary>
internal static class Portfolio
{
    public static readonly PortfolioScope Year = new(Generated.Today, 365, new MethodConstants());

    public static readonly Gen<Project[]> Random = Generated.Project.Array[0, 8];

    public static TAnswer Fold<TAnswer>(PortfolioFold<TAnswer> fold, params IEnumerable<Project> projects)
    {
        foreach (var (i, project) in projects.Index())
        {
            fold.Add(ExposedProject.Of($"project-{i:d4}", project, null, fold.Scope));
        }

        return fold.Answer();
    }

    public static Project Of(params Dependency[] dependencies) => new("p", Criticality.High, dependencies);

    public static Dependency Uses(string model, int leadTimeDays = 45, Fallback? fallback = null) =>
        new() { Model = model, MigrationLeadTimeDays = leadTimeDays, Fallback = fallback };
}
