namespace RiskApi.Portfolios;

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
        Scoring.MethodVersion.Of(scope.Constants),
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
