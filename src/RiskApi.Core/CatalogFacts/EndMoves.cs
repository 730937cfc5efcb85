using RiskApi.Core.Catalog;

namespace RiskApi.Core.CatalogFacts;

/// <summary>Changes what is published about a model's end, with the revision that says since when.</summary>
internal static class EndMoves
{
    public static bool IsEnd(string member) => member is "retiresOn" or "notBeforeOn" or "tentativeOn";

    /// <summary>The model with another date in force.</summary>
    public static Model To(Model model, EndDate end, string source, DateOnly today)
    {
        var (retires, notBefore, tentative) = Members(end);
        return model with
        {
            RetiresOn = retires,
            NotBeforeOn = notBefore,
            TentativeOn = tentative,
            EndedOnUnknownDay = false,
            Revisions =
            [
                .. UntilNow(model), new() { RecordedOn = today, RetiresOn = retires, NotBeforeOn = notBefore, TentativeOn = tentative, Source = source }
            ],
        };
    }

    /// <summary>The model with another recommendation.</summary>
    public static Model Recommend(Model model, IReadOnlyList<string> known, IReadOnlyList<string> external, string source, DateOnly today) => model with
    {
        Replacements = known,
        ExternalReplacements = external,
        Revisions = model.Revisions.Any(revision => revision is { Scope: null, Replacements: not null })
            ? [.. model.Revisions, new() { RecordedOn = today, Replacements = [.. known, .. external], Source = source }]
            : model.Revisions,
    };

    /// <summary>The revisions, with the date in force before as the first where none of them was about a date.</summary>
    private static IEnumerable<Revision> UntilNow(Model model)
    {
        if (model.EndDate is not { } end || model.Revisions.Any(revision => revision.ChangesEndDate))
        {
            return model.Revisions;
        }

        var (retires, notBefore, tentative) = Members(end);
        var knownOn = model.EndDates.States.Select(state => (DateOnly?)state.KnownOn).FirstOrDefault();
        return model.Revisions.Prepend(new()
        {
            RecordedOn = knownOn == DateOnly.MinValue ? null : (PartialDate?)knownOn,
            RetiresOn = retires,
            NotBeforeOn = notBefore,
            TentativeOn = tentative,
        });
    }

    private static (PartialDate? Retires, PartialDate? NotBefore, PartialDate? Tentative) Members(EndDate end) => end.Kind switch
    {
        EndDateKind.Retires => (end.On, null, null),
        EndDateKind.NotBefore => (null, end.On, null),
        _ => (null, null, end.On),
    };
}
