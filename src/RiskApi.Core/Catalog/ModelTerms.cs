namespace RiskApi.Core.Catalog;

/// <summary>What changes about a model besides its end: its price, what its names mean, to whom it is open, what comes after it.</summary>
/// <param name="PriceChanges">Changes of its price, oldest first.</param>
/// <param name="Repointings">Moves of its names, to it and away from it, oldest first.</param>
/// <param name="Narrowings">Days from which it is closed to some, oldest first.</param>
/// <param name="AfterShutdown">What a call gets once it has ended; null where that is not on record.</param>
internal sealed record ModelTerms(
    IReadOnlyList<PriceChange> PriceChanges, IReadOnlyList<Repointing> Repointings, IReadOnlyList<Narrowing> Narrowings, AfterShutdown? AfterShutdown)
{
    /// <summary>Nothing is on record.</summary>
    public static readonly ModelTerms None = new([], [], [], null);

    /// <summary>The day from which the model's own fact about what comes afterwards was known; null where it has none.</summary>
    private DateOnly? OwnShutdownKnownOn { get; init; }

    /// <summary>What its provider does with models as a rule.</summary>
    private AfterShutdown? ProvidersShutdown { get; init; }

    /// <summary>Gathers what is on record of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="provider">Its provider.</param>
    public static ModelTerms Of(Model model, Provider provider)
    {
        Repointing[] moves =
        [
            .. provider.Repointings.Where(move => move.To == model.Id || move.From == model.Id || model.IsCalled(move.Name)).OrderBy(move => move.On),
        ];
        PriceChange[] prices =
        [
            .. provider.PriceChanges
                .Where(change => model.IsCalled(change.Name) || moves.Any(move => move.Name == change.Name && move.To == model.Id))
                .OrderBy(change => change.On),
        ];
        Narrowing[] narrowings = [.. Rules(model, provider).Concat(model.Narrowings).OrderBy(narrowing => narrowing.On.Day)];
        var rule = model.IsSurface ? null : provider.Policy.AfterShutdown;
        var after = model.AfterShutdown ?? rule;

        return prices is [] && moves is [] && narrowings is [] && after is null
            ? None
            : new(prices, moves, narrowings, after)
            {
                ProvidersShutdown = rule,
                OwnShutdownKnownOn = model.AfterShutdown is { } own ? KnownOn(own, model, provider.CheckedOn) : null,
            };
    }

    /// <summary>From its own day, else from the end, which shows it, or from when it was read.</summary>
    private static DateOnly KnownOn(AfterShutdown own, Model model, DateOnly checkedOn) =>
        own.SinceOn?.Day ?? (model.RetiresOn?.Day < checkedOn ? model.RetiresOn.Value.Day : checkedOn);

    /// <summary>Whether a change was public on a day: it had come, or the facts had been checked, which say it.</summary>
    /// <param name="on">The day of the change.</param>
    /// <param name="checkedOn">The day on which the provider's facts were last checked.</param>
    /// <param name="asOf">The day.</param>
    public static bool IsPublic(DateOnly on, DateOnly checkedOn, DateOnly asOf) => on <= asOf || checkedOn <= asOf;

    /// <summary>The same as far as was public on a day.</summary>
    /// <param name="checkedOn">The day on which the provider's facts were last checked.</param>
    /// <param name="asOf">The day.</param>
    public ModelTerms AsOf(DateOnly checkedOn, DateOnly asOf) => ReferenceEquals(this, None) ? this : this with
    {
        PriceChanges = [.. PriceChanges.Where(change => IsPublic(change.On, checkedOn, asOf))],
        Repointings = [.. Repointings.Where(move => IsPublic(move.On, checkedOn, asOf))],
        Narrowings = [.. Narrowings.Where(narrowing => IsPublic(narrowing.On.Day, checkedOn, asOf))],
        AfterShutdown = OwnShutdownKnownOn <= asOf ? AfterShutdown : ProvidersShutdown?.SinceOn?.Day > asOf ? null : ProvidersShutdown,
    };

    /// <summary>The list price on a day; the record holds one price of a model, that of its launch or the last one read.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="model">The model.</param>
    public ListPrice PriceOn(DateOnly asOf, Model model)
    {
        PriceChange[] own = [.. PriceChanges.Where(change => change.Name == model.Id || model.Aliases.Contains(change.Name))];
        var changes = own is [] ? [.. PriceChanges.Where(change => model.MovingAliases.Contains(change.Name))] : own;
        var price = changes is [] ? null : Array.FindLast(changes, change => change.On <= asOf)?.After ?? changes[0].Before;

        return new(
            price?.InputUsdPerMillionTokens ?? model.ListPrice.InputUsdPerMillionTokens,
            price?.OutputUsdPerMillionTokens ?? model.ListPrice.OutputUsdPerMillionTokens);
    }

    private static IEnumerable<Narrowing> Rules(Model model, Provider provider) =>
        from rule in provider.Policy.NarrowsAtNotice
        where model.AnnouncedOn is not null && !model.Narrowings.Any(own => own.ClosedTo == rule.ClosedTo)
        where !rule.PartnerModelsOnly || !provider.FirstPartyMakers.Contains(model.Maker)
        select new Narrowing { ClosedTo = rule.ClosedTo, On = model.AnnouncedOn!.Value, Terms = rule.Terms, Sources = provider.Policy.Sources };
}
