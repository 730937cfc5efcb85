using RiskApi.Core.Catalog;

namespace RiskApi.Core.Resolution;

/// <summary>Finds the catalogued model behind any string that names one, as of a date.</summary>
/// <remarks>
/// The most literal reading wins. In this order: a deployment that the organisation mapped; <c>provider/id</c> with the provider's own spelling; the whole
/// string as some provider's id; the id with the wrapping of gateways and libraries taken off; the same letters and digits; an undated name; a form that
/// only one provider writes; the name without its maker, or behind it. A bare name goes to the maker's own API, and the public name of open weights to
/// nobody: who runs them is not said. A prefix that names no provider is not read over. Where readings are equally good the answer is
/// <see cref="MatchKind.Ambiguous"/>, as are those of <c>azure-openai|openai/gpt-4o</c>, which names several providers; where there is none it is
/// <see cref="MatchKind.Unknown"/>; neither is an error. Every answer says why.
/// </remarks>
public sealed class ModelResolver
{
    /// <summary>What is written before a name that goes through a proxy of LiteLLM; it says nothing about the model.</summary>
    private static readonly string[] ProxyPrefixes = ["litellm_proxy/", "litellm/"];

    private readonly ProviderPrefixes _prefixes;
    private readonly UnprefixedNames _unprefixed;
    private readonly DeploymentNames _deployments;
    private readonly MakerWords _makers;

    /// <summary>Indexes the names of a catalog.</summary>
    /// <param name="catalog">The catalog; views given later must be of the same one.</param>
    /// <exception cref="CatalogException">Two models of one provider, or two providers, share a name.</exception>
    public ModelResolver(CatalogSnapshot catalog)
    {
        ProviderNames[] all = [.. catalog.Providers.Select(provider => new ProviderNames(new NameIndex(provider)))];
        _prefixes = new ProviderPrefixes(all);
        _unprefixed = new UnprefixedNames(all, _prefixes, new WeightsNames(catalog.OpenWeights));
        _deployments = new DeploymentNames(catalog.Overrides, _prefixes);
        _makers = new MakerWords(catalog.Providers);
    }

    /// <summary>Finds the model that a string means.</summary>
    /// <param name="text">Any form: <c>azure/gpt-4o</c>, an ARN, <c>models/gemini-2.5-pro</c>, <c>ft:…</c>, a bare id.</param>
    /// <param name="known">The catalog as known on the as-of date.</param>
    public ModelResolution Resolve(string text, CatalogView known)
    {
        var name = text.Trim();
        name = Array.Find(ProxyPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is { } proxy ? name[proxy.Length..] : name;

        var found = _deployments.Find(name, known)
            ?? (OwnServers.PrefixOf(name) is { } server ? ModelResolution.SelfHosted(text).Saying($"'{server}' is a server of one's own.") : null)
            ?? AtOneOfSeveral(name, known)
            ?? (FineTunes.BaseOf(name) is { } baseName ? AsFineTune(Find(baseName, known)) : Find(name, known));
        return ReferenceEquals(found.Requested, text) ? found : found with { Requested = text };
    }

    private static ModelResolution AsFineTune(ModelResolution ofBase) => ofBase.Known is null
        ? ofBase
        : ofBase with
        {
            Match = MatchKind.FineTune,
            CanMove = false,
            Because = $"A fine-tuned model ends with its base model, {ofBase.Known.Facts.Reference}. {ofBase.Because}",
        };

    /// <summary>The reading of a name that goes to one of several providers, nobody knows which; null where it is no such name.</summary>
    private ModelResolution? AtOneOfSeveral(string name, CatalogView known)
    {
        var several = _prefixes.ReadSeveral(name);
        var isOwn = several.Any(reading => OwnServers.PrefixOf(reading) is not null);
        ModelResolution[] readings = [.. several.Where(reading => OwnServers.PrefixOf(reading) is null).Select(reading => Find(reading, known))];
        KnownModel[] models = [.. readings.SelectMany(found => found.Models).Distinct()];
        return models is [] ? null
            : models is [_] && !isOwn ? readings.First(found => found.Models is not [])
            : Unresolved.Ambiguous(
                name,
                models,
                $"nothing tells which of the providers is called{(isOwn ? ", or whether one's own server is" : "")}; write provider/model");
    }

    private ModelResolution Find(string name, CatalogView known) => Reading(name, known)
        ?? (_prefixes.Read(name) is { } said ? Unresolved.Unknown(name, said.Provider) : Unknown(name, known));

    private ModelResolution? Reading(string name, CatalogView known) => _prefixes.Read(name) is { } said
        ? At(said, name, known) ?? (_prefixes.Read(said.Id) is { } again && said.Providers.Contains(again.Providers[0]) ? At(again, said.Id, known) : null)
        : _unprefixed.Find(name, known);

    /// <summary>The reading of a name whose prefix names a provider, or a maker of that name; or null.</summary>
    private ModelResolution? At(PrefixedName said, string name, CatalogView known) =>
        (said.IsAlias ? null : said.Read(names => names.ByName(name, said.Id, known)))
        ?? _unprefixed.ByWholeText(name, said, known)
        ?? said.Read(names => names.ByAnySpelling(name, said.Id, isTold: true, known))
        ?? _unprefixed.ByTellingForm(name, known)
        ?? said.Read(names => names.WithoutMaker(name, said.Id, known))
        ?? said.Read(names => names.BehindMaker(name, said.Id, _makers, known))
        ?? said.Read(names => names.ByScheme(name, said.Id, known));

    /// <summary>Says of a name that nobody can be told to serve what it would mean without its prefix.</summary>
    private ModelResolution Unknown(string name, CatalogView known)
    {
        var told = _unprefixed.ProviderToldBy(name);
        return told is null && ProviderPrefixes.Split(name) is var (prefix, id) && Reading(id, known)?.Models is { Count: > 0 } models
            ? Unresolved.BehindUnknownPrefix(name, prefix, id, models)
            : Unresolved.Unknown(name, told);
    }
}
