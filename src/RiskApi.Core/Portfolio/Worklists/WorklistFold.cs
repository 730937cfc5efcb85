namespace RiskApi.Core.Portfolio.Worklists;

/// <summary>Lists the dependencies of a portfolio, each with what to do about it.</summary>
/// <param name="scope">The day, the horizon and the method.</param>
/// <param name="kept">Lines that were made before in the same scope; what is made is kept there too.</param>
public sealed class WorklistFold(PortfolioScope scope, KeptLines kept) : PortfolioFold<AllLines>(scope)
{
    private readonly LineMaker _maker = new(scope);
    private readonly List<WorklistLine> _lines = [];

    /// <inheritdoc/>
    protected override void Take(ExposedProject project) => _lines.AddRange(kept.Of(project, _maker.LinesOf));

    /// <inheritdoc/>
    protected override AllLines Answer(PortfolioBasis basis) => new(basis, _lines);
}

/// <summary>A line for every dependency of a portfolio, in order of project and position.</summary>
/// <param name="Basis">What they rest on.</param>
/// <param name="Lines">The lines.</param>
public sealed record AllLines(PortfolioBasis Basis, IReadOnlyList<WorklistLine> Lines);
