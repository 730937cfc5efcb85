namespace RiskApi.Advice;

/// <summary>A candidate that was chosen.</summary>
/// <param name="Candidate">It.</param>
/// <param name="From">What it was chosen from.</param>
internal sealed record Choice(Candidate Candidate, Shortlist From)
{
    public string Reference => Candidate.Model.Reference;
}
