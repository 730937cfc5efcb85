using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;

namespace RiskApi.Core.CatalogFacts;

/// <summary>Decides fact by fact what a source changes in the record.</summary>
/// <remarks>
/// What the record does not say is added. Where the two differ, the source wins if it is stronger than the one that said it, or the same
/// one again; else the record stands and the conflict is kept. A commitment takes the place of a promise that it does not break.
/// </remarks>
internal sealed class FactRules(
    SourceKind kind,
    string source,
    IReadOnlyDictionary<(string Provider, string Model, string Member), (SourceKind Kind, string Source)> origins,
    IReadOnlySet<string> accepted,
    DateOnly factsOn)
{
    private static readonly (SourceKind Kind, string Source) ByHand = (SourceKind.HandKept, "catalog");

    /// <summary>The model as the record will have it; null where nothing can be made of the statement.</summary>
    public Model? Merge(StatedModel stated, List<FactConflict> conflicts, List<Rejection> rejections)
    {
        if (stated.Current is null)
        {
            return NewModels.Of(stated, source, factsOn);
        }

        var said = stated.Said;
        var model = stated.Current;
        var (isEndContested, readAt) = (false, stated.Said.Source ?? source);
        if (StatementChecks.FaultOfOrder(said.ReleasedOn ?? model.ReleasedOn, said.AnnouncedOn ?? model.AnnouncedOn, said.End?.On) is { } fault)
        {
            rejections.Add(new(fault.Code, said.Where, said.Provider, said.Model, null, fault.Message));
            return null;
        }

        Take("releasedOn", model.ReleasedOn is { IsMonthOnly: true } month && said.ReleasedOn is { } day && !day.IsAfter(month) && !month.IsAfter(day)
            ? null
            : model.ReleasedOn, said.ReleasedOn, now => now with { ReleasedOn = said.ReleasedOn });
        Take("stage", model.Stage, said.Stage, now => now with { Stage = said.Stage });
        Take("inputUsdPerMillionTokens", model.InputUsdPerMillionTokens, said.InputUsdPerMillionTokens, now =>
            now with { InputUsdPerMillionTokens = said.InputUsdPerMillionTokens });
        Take("outputUsdPerMillionTokens", model.OutputUsdPerMillionTokens, said.OutputUsdPerMillionTokens, now =>
            now with { OutputUsdPerMillionTokens = said.OutputUsdPerMillionTokens });
        Take("contextTokens", model.ContextTokens, said.ContextTokens, now => now with { ContextTokens = (int?)said.ContextTokens });
        TakeEnd();
        TakeUnrecordedEnd();
        Take("announcedOn", model.AnnouncedOn, kind == SourceKind.Aggregator || isEndContested || (model.EndDate is { } known
            && said.AnnouncedOn?.IsAfter(known.On) == true) ? null : said.AnnouncedOn, now => now with { AnnouncedOn = said.AnnouncedOn });
        TakeReplacements();
        TakeSighting();
        return model;

        void Take<TKept, TStated>(string member, TKept? kept, TStated? statedValue, Func<Model, Model> put)
            where TKept : struct
            where TStated : struct
        {
            if (statedValue is not { } value || (kept is { } same && same.ToString() == value.ToString()))
            {
                return;
            }

            if (kept is null || Wins(member))
            {
                model = put(model);
            }
            else
            {
                Conflict(member, put, null);
            }
        }

        void TakeEnd()
        {
            if (said.End is not { } end)
            {
                TakeNoEnd();
                return;
            }

            if (EndMoves.IsSaid(model, end))
            {
                return;
            }

            var member = EndMoves.MemberOf(end.Kind);
            if (Adds(model.EndDate, end) || Wins(EndMoves.MemberOf(model.EndDate?.Kind ?? end.Kind), member))
            {
                model = EndMoves.To(model, end, said.AnnouncedOn, readAt, factsOn);
            }
            else
            {
                isEndContested = true;
                Conflict(member, now => EndMoves.To(now, end, said.AnnouncedOn, readAt, factsOn), model.EndDate is { } kept
                    ? $"The record has {EndMoves.MemberOf(kept.Kind)} {kept.On}."
                    : null);
            }
        }

        // The provider's own API takes a date back by leaving it out; anybody else may have left out what it does not know.
        void TakeNoEnd()
        {
            if (!said.HasNoEnd || model.EndDate is not { } kept || kept.On.Day <= factsOn)
            {
                return;
            }

            var member = EndMoves.MemberOf(kept.Kind);
            if (IsAccepted(member) || (kind == SourceKind.ProviderApi && kept.Kind == EndDateKind.Retires))
            {
                model = EndMoves.Withdraw(model, readAt, factsOn);
            }
            else
            {
                isEndContested = true;
                Conflict(member, now => EndMoves.Withdraw(now, readAt, factsOn), $"The record has {member} {kept.On}, and the source no date.");
            }
        }

        void TakeUnrecordedEnd()
        {
            if (!said.EndedOnUnknownDay || model.EndedOnUnknownDay || model.RetiresOn?.Day <= factsOn)
            {
                return;
            }

            if (model.LastSeenAliveOn?.Day >= factsOn || !Wins("endedOnUnknownDay"))
            {
                Conflict("endedOnUnknownDay", now => now with { EndedOnUnknownDay = true }, "The source says that it has ended on a day that it does not know.");
            }
            else
            {
                model = model with { EndedOnUnknownDay = true };
            }
        }

        void TakeReplacements()
        {
            var (known, external) = stated.Replacements;
            var now = model.Replacements.Concat(model.ExternalReplacements).ToHashSet();
            if (known.Count + external.Count == 0 || now.SetEquals(known.Concat(external)))
            {
                return;
            }

            if (now.Count == 0 || Wins("replacements"))
            {
                model = EndMoves.Recommend(model, known, external, readAt, factsOn);
            }
            else
            {
                Conflict("replacements", before => EndMoves.Recommend(before, known, external, readAt, factsOn), null);
            }
        }

        void TakeSighting()
        {
            if (said.SeenWithItsProvider && model.TentativeOn is null && model.LastSeenAliveOn?.Day < factsOn && Wins("lastSeenAliveOn"))
            {
                model = model with { LastSeenAliveOn = null };
            }

            if ((said.LastSeenAliveOn ?? (said.IsListed ? (PartialDate?)factsOn : null)) is not { } seen
                || seen.Day > factsOn || model.LastSeenAliveOn?.Day >= seen.Day)
            {
                return;
            }

            if (model.EndedOnUnknownDay || (model.RetiresOn?.Day <= seen.Day && said.RetiresOn is null))
            {
                Conflict("lastSeenAliveOn", now => now with { LastSeenAliveOn = seen }, "The source saw it alive, and the record says that it has stopped.");
            }
            else if (said.LastSeenAliveOn is not null || (model.TentativeOn?.Day <= seen.Day && !(model.LastSeenAliveOn?.Day >= model.TentativeOn?.Day)))
            {
                model = model with { LastSeenAliveOn = seen };
            }
        }

        bool IsAccepted(string member) => accepted.Contains(IdOf(stated, member)) || accepted.Contains("*");

        bool Wins(string member, string? conflict = null) => IsAccepted(conflict ?? member)
            || (Origin(stated, member) is var (by, from) && (kind > by || (kind == by && (from == source || kind == SourceKind.HandKept))));

        void Conflict(string member, Func<Model, Model> put, string? reason)
        {
            if (FactMembers.Changes(model, put(model))
                .FirstOrDefault(change => change.Member == member || (member == "replacements" && change.Member == "externalReplacements")) is not { } fact)
            {
                return;
            }

            var (by, from) = Origin(stated, model.EndDate is { } end && EndMoves.IsEnd(member) ? EndMoves.MemberOf(end.Kind) : member);
            conflicts.Add(new(
                IdOf(stated, member), stated.Provider.Id, stated.Id, member, fact.Before, by, from, fact.After, kind, source, said.Where,
                reason ?? $"The record is kept by a source that is no weaker ({Words.Of(by)})."));
        }
    }

    private (SourceKind Kind, string Source) Origin(StatedModel stated, string member) =>
        origins.GetValueOrDefault((stated.Provider.Id, stated.Id, member), ByHand);

    /// <summary>Whether a date adds to what the record says, without contradicting it.</summary>
    private bool Adds(EndDate? kept, EndDate stated) => kept is not { } date
        || (stated.Kind == EndDateKind.Retires && kind > SourceKind.Aggregator && date.Kind switch
        {
            EndDateKind.NotBefore => !date.On.IsAfter(stated.On),
            EndDateKind.Tentative => true,
            _ => false,
        });

    private static string IdOf(StatedModel stated, string member) => $"{stated.Reference}#{member}";
}
