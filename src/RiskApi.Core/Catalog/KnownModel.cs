using RiskApi.Core.Catalog.Capabilities;

namespace RiskApi.Core.Catalog;

/// <summary>A model with what was known of its life at the as-of date.</summary>
/// <param name="Facts">The catalogued model.</param>
/// <param name="Lifecycle">What was known.</param>
/// <param name="Status">Where it stood, derived from what was known.</param>
public sealed record KnownModel(Model Facts, Lifecycle Lifecycle, ModelStatus Status)
{
    private const int InputTokensPerOutput = 3;

    /// <summary>Its list price on the day: the record's, else its capabilities', with the changes that are on record by their days.</summary>
    public ListPrice Price { get => field ?? Facts.ListPrice; init; }

    /// <summary>
    /// What three million tokens of input and one million of output cost in US dollars, 0 or more; null where a price is not on record, or where it is not
    /// billed by tokens. Vectors, orders and classes are billed by input alone.
    /// </summary>
    public decimal? BillUsd => Price switch
    {
        { InputUsdPerMillionTokens: 0 or null } when IsBilledByPiece => null,
        { InputUsdPerMillionTokens: { } input, OutputUsdPerMillionTokens: { } output } => (InputTokensPerOutput * input) + output,
        { InputUsdPerMillionTokens: { } input } when Facts.Kind is ModelKind.Embedding or ModelKind.Rerank or ModelKind.Moderation =>
            InputTokensPerOutput * input,
        _ => null,
    };

    /// <summary>Pictures, sound and searches are: a list of prices by tokens then says 0, and free means only what is said to be.</summary>
    private bool IsBilledByPiece =>
        Facts.Kind is ModelKind.Image or ModelKind.Edit or ModelKind.Video or ModelKind.Audio or ModelKind.Realtime or ModelKind.Rerank
        && !CapabilityChecks.IsSaidToBeFree(Facts.Id, Facts.Capabilities);

    /// <summary>Its context window in tokens, above 0: the record's, else its capabilities'; null where neither has it.</summary>
    public int? ContextTokens => Facts.ContextTokens ?? Facts.Capabilities.ContextTokens;

    /// <summary>Whether its vendor calls it legacy, or has kept it as long as was promised, by a day.</summary>
    /// <param name="asOf">The day.</param>
    public bool HasOutlivedItsPromise(DateOnly asOf) => Status == ModelStatus.Legacy || Lifecycle.NotBeforeOn?.Day <= asOf;

    /// <summary>Reduces a model to what was known of it on a day.</summary>
    /// <param name="model">The catalogued model.</param>
    /// <param name="checkedOn">The day on which its provider's facts were last checked.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>The model as known, or null where it was not yet released.</returns>
    public static KnownModel? AsOf(Model model, DateOnly checkedOn, DateOnly asOf)
    {
        if ((model.ReleasedOn ?? model.FirstSeenOn)?.Day > asOf)
        {
            return null;
        }

        var (end, endKnownOn) = model.EndDates.AsOf(asOf);
        var isTakenBack = end is null && endKnownOn > model.AnnouncedOn?.Day;
        var announcedOn = model.AnnouncedOn?.Day <= asOf && !isTakenBack ? model.AnnouncedOn : null;
        var retiresOn = On(end, EndDateKind.Retires);
        var replacements = ReplacementsAsOf(model, checkedOn, asOf);
        var terms = model.Terms.AsOf(checkedOn, asOf);
        var lastSeenAliveOn = model.LastSeenAliveOn?.Day <= asOf ? model.LastSeenAliveOn : null;

        var lifecycle = new Lifecycle
        {
            ReleasedOn = model.ReleasedOn,
            AnnouncedOn = announcedOn,
            RetiresOn = retiresOn,
            NotBeforeOn = On(end, EndDateKind.NotBefore),
            TentativeOn = On(end, EndDateKind.Tentative),
            LastSeenAliveOn = lastSeenAliveOn,
            AgeDays = Days(model.ReleasedOn, asOf),
            NoticeDays = Days(announcedOn, retiresOn),
            LifespanDays = Days(model.ReleasedOn, retiresOn),
            Replacements = replacements,
            PriceChanges = terms.PriceChanges,
            Repointings = terms.Repointings,
            Narrowings = terms.Narrowings,
            AfterShutdown = terms.AfterShutdown,
            Sources = SourcesAsOf(model, asOf),
        };

        return new(model, lifecycle, StatusOf(model, announcedOn, lastSeenAliveOn, end, replacements.Count > 0, checkedOn, asOf))
        {
            Price = model.Terms.PriceOn(asOf, model),
        };
    }

    /// <summary>The same model had its vendor given notice on the as-of date.</summary>
    /// <param name="asOf">The as-of date.</param>
    /// <param name="retiresOn">The day on which it stops answering; not before <paramref name="asOf"/>.</param>
    internal KnownModel UnderNotice(DateOnly asOf, DateOnly retiresOn) => this with
    {
        Status = retiresOn <= asOf ? ModelStatus.Retired : ModelStatus.Deprecated,
        Lifecycle = Lifecycle with
        {
            AnnouncedOn = asOf,
            RetiresOn = retiresOn,
            NotBeforeOn = null,
            TentativeOn = null,
            NoticeDays = Days(asOf, retiresOn),
            LifespanDays = Days(Lifecycle.ReleasedOn, retiresOn),
        },
    };

    private static ModelStatus StatusOf(
        Model model, PartialDate? announcedOn, PartialDate? lastSeenAliveOn, EndDate? end, bool hasReplacement, DateOnly checkedOn, DateOnly asOf)
    {
        if (model.EndedOnUnknownDay && checkedOn <= asOf)
        {
            return ModelStatus.Retired;
        }

        if (end is { Kind: EndDateKind.Retires } committed)
        {
            return committed.On.Day <= asOf ? ModelStatus.Retired : ModelStatus.Deprecated;
        }

        if (end is { Kind: EndDateKind.Tentative } tentative && tentative.On.Day <= asOf && !(lastSeenAliveOn?.Day >= tentative.On.Day))
        {
            return ModelStatus.Unknown;
        }

        return announcedOn is not null ? ModelStatus.Deprecated
            : model.IsPreview ? ModelStatus.Preview
            : hasReplacement ? ModelStatus.Legacy
            : ModelStatus.Active;
    }

    private static IReadOnlyList<string> ReplacementsAsOf(Model model, DateOnly checkedOn, DateOnly asOf)
    {
        IReadOnlyList<string>? recorded = null;
        var isRecorded = false;
        foreach (var revision in model.Revisions.Where(revision => revision is { Scope: null, Replacements: not null }))
        {
            isRecorded = true;
            if (((revision.RecordedOn ?? model.AnnouncedOn)?.Day ?? checkedOn) <= asOf)
            {
                recorded = revision.Replacements;
            }
        }

        var knownOn = model.AnnouncedOn?.Day ?? checkedOn;
        return isRecorded ? recorded ?? []
            : knownOn <= asOf ? [.. model.Replacements, .. model.ExternalReplacements]
            : [];
    }

    private static IReadOnlyList<string> SourcesAsOf(Model model, DateOnly asOf) =>
        model.Revisions.Count == 0 && model.SourceDays.Count == 0
            ? model.Sources
            :
            [
                .. model.Sources.Where(source => !(model.SourceDays.TryGetValue(source, out var day) && day > asOf))
                    .Concat(model.Revisions.Where(revision => revision.RecordedOn?.Day <= asOf).Select(revision => revision.Source).OfType<string>())
                    .Distinct(),
            ];

    private static PartialDate? On(EndDate? date, EndDateKind kind) => date?.Kind == kind ? date.Value.On : null;

    private static int? Days(PartialDate? from, PartialDate? to) => to is { } end ? Days(from, end.Day) : null;

    private static int? Days(PartialDate? from, DateOnly to) => from is { } start ? Math.Max(0, to.DayNumber - start.Day.DayNumber) : null;
}
