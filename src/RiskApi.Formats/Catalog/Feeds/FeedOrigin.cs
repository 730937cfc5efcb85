namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Where a feed comes from, as far as whoever sends it says so.</summary>
/// <param name="Name">The name to tell its facts by; null for the format's home.</param>
/// <param name="Address">Its address; a list of models that does not say whose it is is told by the host.</param>
/// <param name="Provider">The provider whose list of models it is; null where the list or its address tells.</param>
internal sealed record FeedOrigin(string? Name = null, string? Address = null, string? Provider = null)
{
    public static readonly FeedOrigin Unknown = new();
}
