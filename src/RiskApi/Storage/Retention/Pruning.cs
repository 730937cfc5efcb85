using RiskApi.Core;
using RiskApi.Core.Notifications;

namespace RiskApi.Storage.Retention;

/// <summary>Deletes what has grown old, some of it at a time so that writers need not wait. The audit trail is not among it: nothing deletes that.</summary>
internal static class Pruning
{
    /// <summary>Rows that go in one transaction; of the ledger it is one day.</summary>
    public const int MostAtOnce = 500;

    /// <summary>Deletes some of what was made before a time.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="kind">What to delete.</param>
    /// <param name="before">All that was made from this time on stays.</param>
    /// <returns>How many rows, or days of the ledger, are gone; 0 where no more are so old.</returns>
    public static Task<int> Prune(WriteSession session, RetainedKind kind, DateTimeOffset before) => kind switch
    {
        RetainedKind.Deliveries => Deliveries(session, before),
        RetainedKind.Previews => Previews(session, before),
        RetainedKind.Assessments => Assessments(session, before),
        _ => LedgerDay(session, DateOnly.FromDateTime(before.UtcDateTime)),
    };

    /// <summary>What is still to be sent stays, however old.</summary>
    private static Task<int> Deliveries(WriteSession session, DateTimeOffset before) => session.Execute(
        """
        delete from deliveries where id in (
            select id from deliveries where created_at < @before and state in (@Delivered, @Dead, @InDigest) order by id limit @MostAtOnce)
        """,
        new
        {
            before,
            MostAtOnce,
            Delivered = Words.Of(DeliveryState.Delivered),
            Dead = Words.Of(DeliveryState.Dead),
            InDigest = Words.Of(DeliveryState.InDigest),
        });

    /// <summary>What became a revision stays, and so does the last import of each source that is fetched.</summary>
    private static Task<int> Previews(WriteSession session, DateTimeOffset before) => session.Execute(
        """
        delete from catalog_imports where id in (
            select id from catalog_imports
            where created_at < @before and revision is null and id not in (select import_id from catalog_sources where import_id is not null)
            order by id limit @MostAtOnce)
        """,
        new { before, MostAtOnce });

    /// <summary>The latest assessment of each project stays, and so does the latest of its own day.</summary>
    private static Task<int> Assessments(WriteSession session, DateTimeOffset before) => session.Execute(
        """
        delete from assessments where id in (
            select id from assessments old
            where assessed_at < @before
            and not exists (select 1 from projects where projects.id = old.project_id and old.id in (latest_assessment_id, current_assessment_id))
            order by id limit @MostAtOnce)
        """,
        new { before, MostAtOnce });

    /// <summary>The oldest day, where it is so old. The database lets days go only while this transaction says so.</summary>
    private static async Task<int> LedgerDay(WriteSession session, DateOnly before)
    {
        if (await session.First<OldDay>("select day from forecast_days where day < @before order by day limit 1", new { before }) is not { Day: var day })
        {
            return 0;
        }

        await session.Execute("insert into ledger_pruning (id) values (1)", new { });
        await session.Execute("delete from forecasts where day = @day", new { day });
        var gone = await session.Execute("delete from forecast_days where day = @day", new { day });
        await session.Execute("delete from ledger_pruning", new { });
        return gone;
    }

    private sealed record OldDay
    {
        public DateOnly Day { get; init; }
    }
}

/// <summary>What can be kept for a time only.</summary>
internal enum RetainedKind
{
    /// <summary>Messages that were sent, or given up, with the attempts to send them.</summary>
    Deliveries,

    /// <summary>Imports of facts that did not become a revision.</summary>
    Previews,

    /// <summary>Assessments of projects.</summary>
    Assessments,

    /// <summary>Days of the ledger of forecasts.</summary>
    LedgerDays,
}
