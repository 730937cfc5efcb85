namespace RiskApi.Exports.Feeds;

/// <summary>One thing that became known of a model's life.</summary>
/// <param name="Id">Tells it from every other, for good.</param>
/// <param name="On">The day on which it became known.</param>
/// <param name="Title">It in a line.</param>
/// <param name="Text">What to know about it.</param>
/// <param name="Url">Where the model's facts are.</param>
/// <param name="Tags">What it is about: the kind of change, the provider, the model.</param>
internal sealed record FeedItem(Guid Id, DateOnly On, string Title, string Text, string Url, IReadOnlyList<string> Tags);
