namespace RiskApi.Web.Writes;

/// <summary>Something that a request created.</summary>
/// <typeparam name="T">What clients see of it.</typeparam>
/// <param name="Location">Its path.</param>
/// <param name="Version">Its version, for the entity tag; null for what never changes.</param>
/// <param name="View">What clients see of it.</param>
internal sealed record Creation<T>(string Location, long? Version, T View);
