using System.Text.Json;
using Microsoft.Extensions.Options;
using RiskApi.Catalog.Served;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.CatalogFacts;
using RiskApi.Formats.Catalog.Feeds;
using RiskApi.Storage;
using RiskApi.Storage.Catalog;
using RiskApi.Storage.Writes;

namespace RiskApi.Catalog.Imports;

/// <summary>Previews imports of facts, and applies them: a preview becomes a revision if the catalog has not moved since.</summary>
internal sealed class CatalogImportWrites(
    Database database, CatalogStore catalogs, ShippedCatalog shipped, CatalogRefresh refresh, IOptions<CatalogImportOptions> options)
{
    private static readonly HashSet<string> NoConflict = [];

    /// <summary>Compares what a source says with the record, and keeps the comparison.</summary>
    /// <exception cref="FeedException">The feed is dated in the future, or every entry of it is rejected.</exception>
    public async Task<StoredImport> Preview(FeedFormat format, FactDocument document, Author author, CancellationToken cancel)
    {
        if (document.StatedOn > DayOf(author))
        {
            throw new FeedException($"The feed is dated {document.StatedOn:yyyy-MM-dd}, which is still to come; correct its date, or the clock of the service.");
        }

        var record = await catalogs.Read(cancel);
        var import = new StoredImport
        {
            Id = StoredId.New(author.At),
            Format = format,
            CreatedAt = author.At,
            CreatedBy = author.Actor,
            StateVersion = record.Version,
            Document = document,
            Preview = CatalogComparison.Of(document, shipped.Snapshot, record.Revisions, DayOf(author), NoConflict, record.ConfirmedOn),
        };
        if (import.Preview.IsRejected)
        {
            throw FeedException.OfRejections(import.Preview.Rejections);
        }

        await database.Write(
            author,
            async session =>
            {
                await CatalogImportStore.Insert(session, import, author.At.AddDays(-options.Value.PreviewDaysKept));
                return true;
            },
            cancel);
        return import;
    }

    /// <summary>Applies a preview.</summary>
    /// <param name="import">The preview.</param>
    /// <param name="accepted">The ids of conflicts that are decided for the source.</param>
    /// <param name="author">Who applies it.</param>
    /// <param name="cancel">Cancels the write.</param>
    /// <returns>The import as applied; null where the catalog has moved since the preview, or somebody applied it meanwhile.</returns>
    /// <exception cref="CatalogException">One name would mean two models.</exception>
    public async Task<StoredImport?> Apply(StoredImport import, IReadOnlySet<string> accepted, Author author, CancellationToken cancel)
    {
        var record = await catalogs.Read(cancel);
        if (record.Version != import.StateVersion)
        {
            return null;
        }

        var (document, today) = (import.Document, DayOf(author));
        var comparison = CatalogComparison.Of(document, shipped.Snapshot, record.Revisions, today, accepted, record.ConfirmedOn);
        var revision = comparison.IsEmpty ? null : new CatalogRevision
        {
            Number = NextNumber(record),
            RecordedOn = today,
            SourceKind = accepted.Count > 0 && document.Kind < SourceKind.HandKept ? SourceKind.HandKept : document.Kind,
            Source = document.Source,
            Changes = comparison.Changes,
            Policies = comparison.Policies,
        };
        if (revision is not null)
        {
            _ = new ServedCatalog(CatalogHistory.Compose(shipped.Snapshot, [.. record.Revisions, revision], record.Overrides));
        }

        var isWritten = await database.Write(
            author,
            async session =>
            {
                var confirms = comparison.Confirmed.Any(one => one.Value > record.ConfirmedOn.GetValueOrDefault(one.Key));
                if (!await CatalogStore.Move(session, record.Version, revision is not null || confirms ? 1 : 0)
                    || !await CatalogImportStore.MarkApplied(session, import.Id, revision?.Number))
                {
                    return false;
                }

                if (revision is not null)
                {
                    await CatalogStore.Append(session, new(revision, author.At, author.Actor, import.Id));
                }

                await ConflictStore.Replace(session, document.Source, comparison.Models, comparison.Conflicts);
                await CatalogStore.Confirm(session, comparison.Confirmed, document.Source);
                await AuditTrail.Append(session, new AuditedChange("apply", "catalog-import", import.Id, null, revision is null
                    ? null
                    : JsonSerializer.Serialize(revision, StorageJson.Default.CatalogRevision)));
                return true;
            },
            cancel);
        if (!isWritten)
        {
            return null;
        }

        await refresh.Now(cancel);
        return import with { AppliedAt = author.At, Revision = revision?.Number, Preview = comparison };
    }

    /// <summary>Takes a revision back.</summary>
    /// <param name="number">The revision; one in force, of which no later one changed a fact again.</param>
    /// <param name="record">The record as it was read.</param>
    /// <param name="author">Who takes it back.</param>
    /// <param name="cancel">Cancels the write.</param>
    /// <returns>The rollback; null where the catalog has moved meanwhile.</returns>
    public async Task<StoredRevision?> RollBack(long number, CatalogRecord record, Author author, CancellationToken cancel)
    {
        var target = record.Revisions.First(revision => revision.Number == number);
        var stored = new StoredRevision(
            new()
            {
                Number = NextNumber(record),
                RecordedOn = DayOf(author),
                SourceKind = SourceKind.HandKept,
                Source = $"rollback of revision {number}",
                RollsBack = number,
                Changes = [.. target.Changes.Select(change => change.InvertedChange())],
                Policies = [.. target.Policies.Select(change => change.InvertedChange())],
            },
            author.At,
            author.Actor,
            null);
        _ = new ServedCatalog(CatalogHistory.Compose(shipped.Snapshot, [.. record.Revisions, stored.Revision], record.Overrides));

        var isWritten = await database.Write(
            author,
            async session =>
            {
                if (!await CatalogStore.Move(session, record.Version, 1))
                {
                    return false;
                }

                await CatalogStore.Append(session, stored);
                await AuditTrail.Append(session, new AuditedChange(
                    "rollback", "catalog-revision", $"{number}", null, JsonSerializer.Serialize(stored.Revision, StorageJson.Default.CatalogRevision)));
                return true;
            },
            cancel);
        if (!isWritten)
        {
            return null;
        }

        await refresh.Now(cancel);
        return stored;
    }

    private static long NextNumber(CatalogRecord record) => record.Revisions is [.., var last] ? last.Number + 1 : 1;

    private static DateOnly DayOf(Author author) => DateOnly.FromDateTime(author.At.UtcDateTime);
}
