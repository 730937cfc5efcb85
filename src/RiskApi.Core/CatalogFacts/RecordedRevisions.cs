using RiskApi.Core.Catalog;

namespace RiskApi.Core.CatalogFacts;

/// <summary>Puts what a source knows of earlier changes into the history of a model; what the history holds already stays as it is.</summary>
internal static class RecordedRevisions
{
    /// <summary>The model with the changes in its history.</summary>
    /// <param name="model">The model.</param>
    /// <param name="stated">The changes, in any order.</param>
    /// <param name="checkedOn">The day on which the record of its provider was checked: a date published since is the one in force.</param>
    public static Model Merge(Model model, IEnumerable<RevisionStatement> stated, DateOnly checkedOn)
    {
        var history = model.Revisions.ToList();
        foreach (var change in stated.OrderBy(change => change.RecordedOn?.Day ?? DateOnly.MinValue))
        {
            var after = RevisionOf(change, model);
            if (history.Exists(known => IsSame(known, after)))
            {
                continue;
            }

            if (BeforeOf(change, model, history) is { } before)
            {
                history.Insert(0, before);
            }

            var later = history.FindIndex(known => known.RecordedOn is { } on && on.IsAfter(after.RecordedOn ?? on));
            history.Insert(later < 0 ? history.Count : later, after);
        }

        if (history.Count == model.Revisions.Count || history.FindLast(known => known.ChangesEndDate) is not { } last || last.EndDate == model.EndDate)
        {
            return model with { Revisions = history };
        }

        // What was published before the record was checked cannot be news: the date that it has stands.
        return last.RecordedOn?.Day > checkedOn
            ? model with { Revisions = history, RetiresOn = last.RetiresOn, NotBeforeOn = last.NotBeforeOn, TentativeOn = last.TentativeOn }
            : model with { Revisions = [.. history, model.EndDate is { } stands ? With(stands) : new() { Withdrawn = true }] };
    }

    private static Revision RevisionOf(RevisionStatement change, Model model)
    {
        var what = change.AutoUpgradeFromOn is { } from ? new() { AutoUpgradeFromOn = from }
            : change.ReplacementsAfter is { } replacements ? new() { Replacements = replacements }
            : EndOf(change.After, change.Before, model) is { } end ? With(end)
            : new Revision { Withdrawn = true };
        return what with { RecordedOn = change.RecordedOn, Source = change.Source };
    }

    /// <summary>What was published before the first change on record.</summary>
    private static Revision? BeforeOf(RevisionStatement change, Model model, List<Revision> history) =>
        change.AutoUpgradeFromOn is not null ? null
        : change.ReplacementsBefore is { Count: > 0 } replacements
            ? history.Exists(known => known is { Scope: null, Replacements: not null }) ? null : new() { Replacements = replacements }
        : change.ReplacementsAfter is null && !history.Exists(known => known.ChangesEndDate) && EndOf(change.Before, null, model) is { } end ? With(end)
        : null;

    private static EndDate? EndOf(StatedEnd? stated, StatedEnd? before, Model model) =>
        stated is not null && (stated.On ?? before?.On ?? model.EndDate?.On) is { } on
            ? new EndDate(stated.Kind ?? model.EndDate?.Kind ?? EndDateKind.Tentative, on)
            : null;

    private static Revision With(EndDate end) => end.Kind switch
    {
        EndDateKind.Retires => new() { RetiresOn = end.On },
        EndDateKind.NotBefore => new() { NotBeforeOn = end.On },
        _ => new() { TentativeOn = end.On },
    };

    private static bool IsSame(Revision known, Revision stated) => known.Scope is null && known.RecordedOn == stated.RecordedOn
        && known.EndDate == stated.EndDate && known.Withdrawn == stated.Withdrawn && known.AutoUpgradeFromOn == stated.AutoUpgradeFromOn
        && (stated.Replacements is null ? known.Replacements is null : known.Replacements?.SequenceEqual(stated.Replacements) == true);
}
