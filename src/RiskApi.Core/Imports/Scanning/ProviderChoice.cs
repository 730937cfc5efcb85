using RiskApi.Core.Resolution;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>Chooses the provider of a name among the clues of its file.</summary>
/// <remarks>
/// A clue counts where its provider serves a model of that name: a client in whose variable the call is made; else the nearest, on the line of the
/// name, then in the innermost block that holds both. Of several in that block the last before the name does, where all stand directly in it; else they
/// contradict each other, and the reading has all.
/// </remarks>
internal sealed class ProviderChoice(Func<string, ModelResolution> resolve, SourcePatterns patterns)
{
    private readonly ServedNames _served = new(resolve, patterns);
    private readonly Dictionary<string, (FoundClue Clue, string Provider)[]> _speakingFor = [];
    private IReadOnlyList<FoundClue> _clues = [];

    /// <summary>Takes the clues by which names are read from now on.</summary>
    public void Begin(IReadOnlyList<FoundClue> clues)
    {
        _clues = clues;
        _speakingFor.Clear();
    }

    /// <summary>Reads a name with the clues of its file.</summary>
    public SourceName Read(FoundName name)
    {
        var chosen = Choose(name).DistinctBy(clue => clue.Provider).ToArray();
        var provider = chosen is [] ? null : string.Join('|', chosen.Select(clue => clue.Provider));
        var reading = Written(provider, name);
        var hasVersion = reading.Length > Written(provider, name with { Version = null }).Length;
        return new(
            name.Text,
            name.Line,
            name.Place,
            name.Kind == FindKind.LookAlike && resolve(reading).Match == MatchKind.Unknown,
            reading,
            Because([.. chosen.Select(clue => clue.Clue)], hasVersion ? name.Version : null))
        {
            At = name.At,
            IsOpen = chosen is [] && !_served.TellsProvider(name.Text),
        };
    }

    /// <summary>The reading of a name by the clues of other files, and the clue; null where they tell no provider or several.</summary>
    public (string Reading, FoundClue Clue)? OfProject(SourceName name, IEnumerable<FoundClue> clues)
    {
        var fitting = clues.Where(clue => _served.IsSpelledBy(clue.Clue.Providers[0], name.Text)).ToArray();
        return fitting is [var clue] ? ($"{clue.Clue.Providers[0]}/{name.Reading}", clue) : null;
    }

    private static string? Because(FoundClue[] clues, string? version) => (clues, version) switch
    {
        ([], null) => null,
        ([], _) => $"The field beside the name gives version {version}.",
        ([{ Line: 0 } clue], _) => $"`{clue.Text}` in the path of the file tells the provider.",
        ([var clue], null) => $"`{clue.Text}` in line {clue.Line} tells the provider.",
        ([var clue], _) => $"`{clue.Text}` in line {clue.Line} tells the provider, and the field beside the name version {version}.",
        _ => $"{string.Join(" and ", clues.Select(clue => $"`{clue.Text}` in line {clue.Line}"))} stand equally near and tell different providers.",
    };

    /// <summary>The clue that tells the provider of a name; several where they contradict each other.</summary>
    private (FoundClue Clue, string Provider)[] Choose(FoundName name)
    {
        var fitting = SpeakingFor(name.Text)
            .Where(one => ClueDistance.Reaches(one.Clue, name) && (one.Provider != OwnServers.Id || _served.MayBeOwn(one.Clue, name)))
            .ToArray();
        if (Array.Exists(fitting, one => one.Clue.Line > 0))
        {
            fitting = [.. fitting.Where(one => one.Clue.Line > 0)];
        }

        if (fitting.Where(one => one.Clue.Variable is { } variable && name.Through.Contains(variable)).ToArray() is { Length: > 0 } called)
        {
            fitting = called;
        }

        if (fitting is [])
        {
            return [];
        }

        var shared = fitting.Max(one => ClueDistance.Shared(one.Clue, name));
        var nearest = fitting.Where(one => ClueDistance.Shared(one.Clue, name) == shared).ToArray();
        var areOrdered = shared == ClueDistance.SameLine
            || (name.Block.Count <= shared + 2 && Array.TrueForAll(nearest, one => one.Clue.Block.Count <= shared + 1));
        return Array.Find(nearest, one => one.Provider == ProviderClue.AsWritten) is { Clue: not null } written && !areOrdered ? [written]
            : areOrdered || Array.TrueForAll(nearest, one => one.Provider == nearest[0].Provider)
                ? [Telling(nearest.MinBy(one => ClueDistance.Of(one.Clue, name)), fitting, name)]
                : nearest;
    }

    /// <summary>Of what tells the same, what opens the block: <c>azurerm_cognitive_deployment</c> says more to people than a field in it.</summary>
    private static (FoundClue Clue, string Provider) Telling(
        (FoundClue Clue, string Provider) chosen, (FoundClue Clue, string Provider)[] fitting, FoundName name) =>
        chosen.Clue.Clue.Reach != ClueReach.Field ? chosen
        : fitting
            .Where(one => one.Provider == chosen.Provider && one.Clue.Clue.Reach == ClueReach.File && one.Clue.Encloses(name.Block))
            .FirstOrDefault(chosen);

    /// <summary>The clues whose providers serve a name, with the provider that each means.</summary>
    private (FoundClue Clue, string Provider)[] SpeakingFor(string name)
    {
        if (!_speakingFor.TryGetValue(name, out var speaking))
        {
            _speakingFor[name] = speaking =
            [
                .. _clues.Select(clue => (clue, Provider: clue.Clue.Providers.FirstOrDefault(provider => _served.At(provider, name))))
                    .Where(one => one.Provider is not null)
                    .Select(one => (one.clue, one.Provider!)),
            ];
        }

        return speaking;
    }

    private string Written(string? provider, FoundName name)
    {
        var plain = new NameContext { Provider = provider == ProviderClue.AsWritten ? null : provider }.Written(name.Text);
        return name.Version is { } version && resolve($"{plain}-{version}").Known is not null ? $"{plain}-{version}" : plain;
    }
}
