using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace RiskApi.Crashes;

/// <summary>A write that was acknowledged.</summary>
/// <param name="Actor">Who wrote, as the audit trail tells: each attempt to write has an actor of its own.</param>
/// <param name="Path">Where what was written can be read.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="At">When the answer had come.</param>
internal sealed record Promise(string Actor, string Path, JsonNode Answer, DateTimeOffset At);

/// <summary>All that was acknowledged.</summary>
internal sealed class Promises
{
    private int _attempts;

    /// <summary>Projects as they were answered, by PUT and by imports.</summary>
    public ConcurrentQueue<Promise> Projects { get; } = new();

    /// <summary>What was created with an <c>Idempotency-Key</c>.</summary>
    public ConcurrentQueue<Promise> Creations { get; } = new();

    /// <summary>Revisions of the catalog, by imports and by rollbacks.</summary>
    public ConcurrentQueue<Promise> Revisions { get; } = new();

    public string Counts => $"{Projects.Count} versions of projects, {Creations.Count} creations, {Revisions.Count} revisions of the catalog";

    public int Count => Projects.Count + Creations.Count + Revisions.Count;

    public IEnumerable<Promise> All => [.. Projects, .. Creations, .. Revisions];

    /// <summary>A name that no other write has.</summary>
    public string NewActor(string kind) => $"{kind}-{Interlocked.Increment(ref _attempts)}";
}
