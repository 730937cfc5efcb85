namespace RiskApi.Testing.Recognition;

/// <summary>How well one project, or many, were recognised.</summary>
/// <param name="Project">The project.</param>
/// <param name="Found">The sought truths that were found.</param>
/// <param name="Right">The finds that are true.</param>
/// <param name="False">The finds that are not.</param>
public sealed record Recognized(CorpusProject Project, IReadOnlyList<Truth> Found, IReadOnlyList<Find> Right, IReadOnlyList<Find> False)
{
    /// <summary>The sought truths that were not found.</summary>
    public IEnumerable<Truth> Missed => Project.Truths.Where(truth => truth.IsSought && !Found.Contains(truth));
}

/// <summary>Counts over projects.</summary>
/// <param name="Truths">What was to be found.</param>
/// <param name="Found">How much of it was.</param>
/// <param name="Right">Finds that are true.</param>
/// <param name="False">Finds that are not.</param>
public readonly record struct RecognitionScore(int Truths, int Found, int Right, int False)
{
    /// <summary>The share of finds that are true, 0 to 1; 1 where there are none.</summary>
    public double Precision => Right + False == 0 ? 1 : (double)Right / (Right + False);

    /// <summary>The share of truths that were found, 0 to 1; 1 where there are none.</summary>
    public double Recall => Truths == 0 ? 1 : (double)Found / Truths;

    /// <summary>The counts of projects together.</summary>
    public static RecognitionScore Of(IEnumerable<Recognized> projects) => projects.Aggregate(
        default(RecognitionScore),
        (sum, one) => new(
            sum.Truths + one.Project.Truths.Count(truth => truth.IsSought),
            sum.Found + one.Found.Count,
            sum.Right + one.Right.Count,
            sum.False + one.False.Count));
}
