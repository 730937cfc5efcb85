namespace RiskApi.Storage.Assessments;

/// <summary>The last assessment of a project that was made for its own day, in short; all null where there is none.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Score">The score, 0 to 100.</param>
/// <param name="Digest">The digest of what owners want to be told of.</param>
internal sealed record CurrentAssessment(string? Id, double? Score, string? Digest)
{
    public static readonly CurrentAssessment None = new(null, null, null);
}
