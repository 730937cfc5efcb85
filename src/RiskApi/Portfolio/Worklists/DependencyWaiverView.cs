using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Core.Reviews;
using RiskApi.Storage;

namespace RiskApi.Portfolio.Worklists;

/// <summary>A waiver of a dependency, judged today.</summary>
/// <param name="Dependency">The model string as the project gives it.</param>
/// <param name="Reason">Why the risk is accepted.</param>
/// <param name="Owner">Who accepts it.</param>
/// <param name="ExpiresOn">The last day on which it stands.</param>
/// <param name="State">Whether it stands.</param>
/// <param name="Because">Why it stands, or why not.</param>
/// <param name="Version">Counts its changes, from 1 on; also its entity tag.</param>
/// <param name="CreatedAt">When it was given.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
internal sealed record DependencyWaiverView(
    string Dependency, string Reason, string Owner, DateOnly ExpiresOn, WaiverState State, string Because, long Version,
    DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    private const string NoLongerCalled = "The project does not call the model any more.";

    public static DependencyWaiverView Of(StoredDocument<DependencyWaiver> stored, AllLines today)
    {
        var waiver = stored.Value;
        var judged = today.Lines.FirstOrDefault(line => line.Requested == waiver.Requested) is { } line
            ? JudgedWaiver.Of(waiver, line, today.Basis.AsOf)
            : new(waiver.Reason, waiver.Owner, waiver.ExpiresOn, WaiverState.NotNeeded, NoLongerCalled);
        return new(
            waiver.Requested, waiver.Reason, waiver.Owner, waiver.ExpiresOn, judged.State, judged.Because, stored.Version, stored.CreatedAt, stored.UpdatedAt);
    }
}

/// <summary>The waivers of a project.</summary>
/// <param name="Items">The waivers, in order of model string.</param>
internal sealed record DependencyWaiverList(IReadOnlyList<DependencyWaiverView> Items);
