using RiskApi.Core.Catalog;

namespace RiskApi.Core.CatalogFacts;

/// <summary>Changes what is published about a model's end, with the revision that says since when.</summary>
internal static class EndMoves
{
    public static bool IsEnd(string member) => member is "retiresOn" or "notBeforeOn" or "tentativeOn";

    public static string MemberOf(EndDateKind end) => end switch
    {
        EndDateKind.Retires => "retiresOn",
        EndDateKind.NotBefore => "notBeforeOn",
        _ => "tentativeOn",
    };

    /// <summary>Whether the record says as much or more.</summary>
    public static bool IsSaid(Model model, EndDate stated) => model.EndDate is { } kept
        && ((kept.On == stated.On && (kept.Kind == stated.Kind || stated.Kind != EndDateKind.Retires))
            || (stated.Kind == EndDateKind.NotBefore && kept.Kind == EndDateKind.Retires && !stated.On.IsAfter(kept.On)));

    /// <summary>The model with another date in force.</summary>
    /// <param name="model">The model.</param>
    /// <param name="end">The date.</param>
    /// <param name="announcedOn">The day of the notice; the date was public from then on, unless another one was in force later.</param>
    /// <param name="source">Where it was read.</param>
    /// <param name="day">The day of the facts.</param>
    public static Model To(Model model, EndDate end, PartialDate? announcedOn, string source, DateOnly day)
    {
        var (retires, notBefore, tentative) = Members(end);
        var lastOn = model.EndDates.States.Select(state => (DateOnly?)state.KnownOn).LastOrDefault();
        var publicOn = announcedOn is { } notice && notice.Day < day && !(notice.Day <= lastOn) ? notice : (PartialDate)day;
        return model with
        {
            RetiresOn = retires,
            NotBeforeOn = notBefore,
            TentativeOn = tentative,
            EndedOnUnknownDay = false,
            Revisions =
            [
                .. UntilNow(model), new() { RecordedOn = publicOn, RetiresOn = retires, NotBeforeOn = notBefore, TentativeOn = tentative, Source = source }
            ],
        };
    }

    /// <summary>The model without a date, which the vendor took back.</summary>
    public static Model Withdraw(Model model, string source, DateOnly day) => model with
    {
        RetiresOn = null,
        NotBeforeOn = null,
        TentativeOn = null,
        Revisions = [.. UntilNow(model), new() { RecordedOn = day, Withdrawn = true, Source = source }],
    };

    /// <summary>The model with another recommendation.</summary>
    public static Model Recommend(Model model, IReadOnlyList<string> known, IReadOnlyList<string> external, string source, DateOnly day)
    {
        string[] before = [.. model.Replacements, .. model.ExternalReplacements];
        var isFirst = before.Length > 0 && !model.Revisions.Any(revision => revision is { Scope: null, Replacements: not null });
        return model with
        {
            Replacements = known,
            ExternalReplacements = external,
            Revisions =
            [
                .. model.Revisions,
                .. isFirst ? [new Revision { Replacements = before }] : Array.Empty<Revision>(),
                new() { RecordedOn = day, Replacements = [.. known, .. external], Source = source },
            ],
        };
    }

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
