namespace RiskApi.Storage.Projects;

/// <summary>The latest assessment of a project in short.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Score">The score, 0 to 100.</param>
/// <param name="Band">The score in a word.</param>
/// <param name="AssessedAt">When it was made.</param>
internal sealed record LatestAssessment(string Id, double Score, string Band, DateTimeOffset AssessedAt);
