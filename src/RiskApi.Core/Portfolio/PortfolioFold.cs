using RiskApi.Core.Assessments;
using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Core.Portfolio;

/// <summary>Reads projects one after the other and keeps only what its answer needs, so that a portfolio of any size fits in memory.</summary>
/// <typeparam name="TAnswer">The answer.</typeparam>
/// <param name="scope">The day, the horizon and the method.</param>
public abstract class PortfolioFold<TAnswer>(PortfolioScope scope)
{
    private int _projects;
    private int _dependencies;
    private int _current;
    private int _outdated;

    /// <summary>The day, the horizon and the method.</summary>
    public PortfolioScope Scope => scope;

    /// <summary>Takes a project in; each once, in any order.</summary>
    /// <param name="project">The project.</param>
    public void Add(ExposedProject project)
    {
        _projects++;
        _dependencies += project.Exposures.Count;
        _current += project.Stored is { IsCurrent: true } ? 1 : 0;
        _outdated += project.Stored is { IsCurrent: false } ? 1 : 0;
        Take(project);
    }

    /// <summary>The answer about the projects taken in.</summary>
    public TAnswer Answer() => Answer(new PortfolioBasis(
        scope.AsOf,
        scope.HorizonDays,
        scope.Outlook.Known.Catalog.Version,
        MethodVersion.Of(scope.Constants),
        _projects,
        _dependencies,
        new StoredAssessments(_current, _outdated, _projects - _current - _outdated)));

    /// <summary>Keeps what the answer needs of a project.</summary>
    /// <param name="project">The project.</param>
    protected abstract void Take(ExposedProject project);

    /// <summary>Makes the answer.</summary>
    /// <param name="basis">What it rests on.</param>
    protected abstract TAnswer Answer(PortfolioBasis basis);
}

/// <summary>What an answer about a portfolio rests on: the projects as they are kept, each assessed by the facts and the method in use.</summary>
/// <param name="AsOf">The as-of date: the answer holds what was known on it.</param>
/// <param name="HorizonDays">How far ahead it looks, in days.</param>
/// <param name="CatalogVersion">The digest of the catalog behind it.</param>
/// <param name="MethodVersion">The version of the scoring method.</param>
/// <param name="Projects">Projects that fit the filters.</param>
/// <param name="Dependencies">Their dependencies.</param>
/// <param name="StoredAssessments">How the assessments that are stored compare; no figure of the answer rests on them.</param>
public sealed record PortfolioBasis(
    DateOnly AsOf, int HorizonDays, string CatalogVersion, string MethodVersion, int Projects, int Dependencies, StoredAssessments StoredAssessments);

/// <summary>What every figure of a portfolio depends on besides its projects.</summary>
/// <param name="Outlook">What was known on the as-of date, and what it let one expect.</param>
/// <param name="HorizonDays">How far ahead to look, in days, above 0.</param>
/// <param name="Constants">The constants of the method.</param>
public sealed record PortfolioScope(Outlook Outlook, int HorizonDays, MethodConstants Constants)
{
    /// <summary>The as-of date.</summary>
    public DateOnly AsOf => Outlook.AsOf;

    /// <summary>The last day within the horizon.</summary>
    public DateOnly EndsOn => AsOf.AddDays(HorizonDays);
}

/// <summary>Projects by the state of their latest stored assessment.</summary>
/// <param name="Current">Made from the project as it is, with the catalog and the method in use.</param>
/// <param name="Outdated">Made before the facts, the method or the project changed: what `latestAssessment` of the project says may no longer hold.</param>
/// <param name="Missing">Never assessed and stored.</param>
public sealed record StoredAssessments(int Current, int Outdated, int Missing);
