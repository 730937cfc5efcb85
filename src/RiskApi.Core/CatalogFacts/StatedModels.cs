using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.Resolution;

namespace RiskApi.Core.CatalogFacts;

/// <summary>Finds the models that a source speaks of, by their exact ids.</summary>
internal sealed class StatedModels(CatalogSnapshot record, DateOnly today)
{
    private readonly CatalogView _known = record.AsOf(today);
    private readonly ModelResolver _resolver = new(record);
    private readonly Dictionary<string, Provider> _providers = record.Providers
        .SelectMany(provider => provider.Aliases.Append(provider.Id).Append(provider.Name).Select(name => (Key(name), provider)))
        .DistinctBy(one => one.Item1)
        .ToDictionary(one => one.Item1, one => one.provider);

    /// <summary>The provider that a source means, by its id, its name or an alias of it; null where there is none.</summary>
    public Provider? ProviderOf(string name) => _providers.GetValueOrDefault(Key(name));

    /// <summary>The models of statements that can be true, each once.</summary>
    public IReadOnlyList<StatedModel> Find(IEnumerable<ModelStatement> statements, List<Rejection> rejections)
    {
        var found = new List<StatedModel>();
        foreach (var said in statements)
        {
            if ((PlatformOf(said) ?? ProviderOf(said.Provider)) is not { } provider)
            {
                rejections.Add(new(
                    RejectionCode.UnknownProvider,
                    said.Where,
                    said.Provider,
                    said.Model,
                    null,
                    $"The catalog holds no provider '{said.Provider}'; its models are not taken over."));
            }
            else if (StatementChecks.Clean(said, today, record.Find(provider.Id, said.Model) is not null, rejections) is { } cleaned
                && Find(cleaned, provider, rejections) is { } model)
            {
                found.Add(model);
            }
        }

        return [.. found.GroupBy(model => (model.Provider.Id, model.Id)).Select(group => Only([.. group], rejections)).OfType<StatedModel>()];
    }

    /// <summary>The models that changes of the record are about, each with its changes, in order of provider and id.</summary>
    public IReadOnlyList<IGrouping<Model, RevisionStatement>> Revised(IEnumerable<RevisionStatement> changes, List<Rejection> rejections)
    {
        var found = new List<(Model Model, RevisionStatement Change)>();
        foreach (var change in changes)
        {
            if (ProviderOf(change.Provider) is not { } provider)
            {
                Reject(change, RejectionCode.UnknownProvider, $"The catalog holds no provider '{change.Provider}'.");
            }
            else if (record.Find(provider.Id, change.Model) is not { } model)
            {
                Reject(change, RejectionCode.UnknownModel, $"The catalog holds no model '{change.Model}' of {provider.Name}; import the models first.");
            }
            else if (change.RecordedOn?.IsAfter(today) == true)
            {
                Reject(change, RejectionCode.ImpossibleDate, $"The record cannot have said so on {change.RecordedOn}, which is still to come.");
            }
            else
            {
                found.Add((model, change));
            }
        }

        return [.. found.GroupBy(one => one.Model, one => one.Change).OrderBy(model => (model.Key.Provider, model.Key.Id))];

        void Reject(RevisionStatement change, RejectionCode code, string message) =>
            rejections.Add(new(code, change.Where, change.Provider, change.Model, "revisions", message));
    }

    /// <summary>What changes in the policies of providers, in order of provider.</summary>
    public IReadOnlyList<PolicyFactChange> Policies(IEnumerable<PolicyStatement> statements, DateOnly day, List<Rejection> rejections)
    {
        var changes = new List<PolicyFactChange>();
        foreach (var said in statements)
        {
            if (ProviderOf(said.Provider) is not { } provider)
            {
                rejections.Add(new(
                    RejectionCode.UnknownProvider, said.Where, said.Provider, null, "policy", $"The catalog holds no provider '{said.Provider}'."));
            }
            else if (FactMembers.Changes(provider.Policy, said.Over(provider.Policy, day)) is { Count: > 0 } changed)
            {
                changes.Add(new(provider.Id, changed));
            }
        }

        return [.. changes.OrderBy(change => change.Provider, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The platform whose way of writing the id is, where a maker publishes it: <c>amazon.nova-canvas-v1:0</c> of the publisher <c>amazon</c> is Bedrock's.
    /// </summary>
    private Provider? PlatformOf(ModelStatement said)
    {
        var prefix = said.Provider + ".";
        if (!said.Model.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        Provider[] platforms =
        [
            .. record.Providers.Where(provider => provider.Models.Any(model => model.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
        ];
        return platforms is [var only] ? only : Array.Find(platforms, platform => record.Find(platform.Id, said.Model) is not null);
    }

    private StatedModel? Find(ModelStatement said, Provider provider, List<Rejection> rejections)
    {
        Provider[] behind =
        [
            provider, .. record.Providers.Where(other => other != provider && provider.Door is not null && other.Door == provider.Door)
        ];
        if (behind.Select(one => record.Find(one.Id, said.Model)).FirstOrDefault(model => model is not null) is { } exact)
        {
            return Of(exact);
        }

        var resolution = behind.Select(one => _resolver.Resolve($"{one.Id}/{said.Model}", _known)).FirstOrDefault(IsTheirs)
            ?? new ModelResolution(said.Model, MatchKind.Unknown, null, [], false, "");
        (RejectionCode Code, string Message)? fault = resolution.Match switch
        {
            MatchKind.Unknown or MatchKind.SnapshotOfAlias when TwinNames.Of(said, provider) is { } twin => (RejectionCode.OtherSpelling, twin),
            MatchKind.Unknown when said.IsMakersId => (RejectionCode.OtherSpelling, $"The source does not say how {provider.Name} calls the model."),
            MatchKind.Unknown or MatchKind.Alias => null,
            MatchKind.Ambiguous => (RejectionCode.AmbiguousId, resolution.Because),
            MatchKind.SnapshotOfAlias => (RejectionCode.MovingAlias, $"{resolution.Because} Nothing is taken over for a name that can be moved."),
            _ => (RejectionCode.OtherSpelling, $"{resolution.Because} Another spelling may mean another region or version; nothing is taken over."),
        };
        if (fault is { } refused)
        {
            rejections.Add(new(refused.Code, said.Where, said.Provider, said.Model, null, refused.Message));
            return null;
        }

        return resolution.Known is { } known ? Of(record.Find(known.Facts.Provider, known.Facts.Id)!) : New();

        // A name that is read as another provider's says nothing of this one's.
        bool IsTheirs(ModelResolution reading) => reading.Match != MatchKind.Unknown
            && (reading.Known is { } found ? [found] : reading.Candidates).All(model => Array.Exists(behind, one => one.Id == model.Facts.Provider));

        StatedModel Of(Model current) => Stated(record.Provider(current.Provider)!, current.Id, current);

        StatedModel New() => Stated(Shelf(said, behind), said.Model, null);

        StatedModel Stated(Provider of, string id, Model? current) => new(of, id, current, said, Replacements(of, said));
    }

    private (IReadOnlyList<string> Known, IReadOnlyList<string> External) Replacements(Provider provider, ModelStatement said)
    {
        var ids = said.Replacements.Distinct(StringComparer.Ordinal).ToLookup(id => record.Find(provider.Id, id) is not null);
        return ([.. ids[true]], [.. ids[false]]);
    }

    /// <summary>What a source says of a model in several places, where it says one thing.</summary>
    private static StatedModel? Only(StatedModel[] same, List<Rejection> rejections)
    {
        if (same.Select(model => model.Said.End).OfType<EndDate>().Distinct().Skip(1).Any())
        {
            rejections.AddRange(same.Select(model => new Rejection(
                RejectionCode.TwoDates,
                model.Said.Where,
                model.Said.Provider,
                model.Said.Model,
                null,
                $"The source gives {model.Reference} several dates of end.")));
            return null;
        }

        return Array.Find(same, model => model.Said.End is not null) ?? same[0];
    }

    /// <summary>
    /// The provider behind a shared door that a new model belongs to: the one that is named by its id, else the one with the model that is called most alike.
    /// </summary>
    private static Provider Shelf(ModelStatement said, Provider[] behind) => said.Provider == behind[0].Id
        ? behind[0]
        : behind.MaxBy(provider => provider.Models.Select(model => CommonStart(model.Id, said.Model)).DefaultIfEmpty().Max())!;

    private static int CommonStart(string one, string other) =>
        one.Zip(other).TakeWhile(pair => char.ToLowerInvariant(pair.First) == char.ToLowerInvariant(pair.Second)).Count();

    private static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}

/// <summary>A statement with the model that it is about.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Id">The model's own id.</param>
/// <param name="Current">What the record says of it; null where it is new.</param>
/// <param name="Said">What the source says.</param>
/// <param name="Replacements">What the source recommends: ids of the provider, and names that the catalog does not hold.</param>
internal sealed record StatedModel(
    Provider Provider, string Id, Model? Current, ModelStatement Said, (IReadOnlyList<string> Known, IReadOnlyList<string> External) Replacements)
{
    public string Reference => $"{Provider.Id}/{Id}";
}
