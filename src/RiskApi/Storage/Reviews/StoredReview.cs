using RiskApi.Core.Reviews;

namespace RiskApi.Storage.Reviews;

/// <summary>A review of a project that goes on.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="Version">Counts its changes, from 1 on.</param>
/// <param name="Record">What people have said.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
internal sealed record StoredReview(string Id, string ProjectId, long Version, ReviewRecord Record, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
