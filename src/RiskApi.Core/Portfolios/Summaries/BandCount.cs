using RiskApi.Scoring;

namespace RiskApi.Portfolios.Summaries;

/// <summary>Projects of one band.</summary>
/// <param name="Band">The band.</param>
/// <param name="Projects">How many.</param>
/// <param name="MeanScore">The mean of their scores, 0 to 100; null where there are none.</param>
public sealed record BandCount(Band Band, int Projects, double? MeanScore);
