using RiskApi.Core.Resolution;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>Chooses the provider of a name among the clues of its file.</summary>
/// <remarks>
/// A clue counts where its provider serves a model of that name. The nearest counts: on the line of the name, else in the innermost block that holds both.
/// Of several in that block the last before the name does, where all stand directly in it; else they contradict each other.
/// </remarks>
internal sealed class ProviderChoice(Func<string, ModelResolution> resolve, SourcePatterns patterns)
{
    private const int SameLine = 1000;

    private readonly Dictionary<(string Provider, string Name), bool> _fits = [];
    private readonly Dictionary<string, (FoundClue Clue, string Provider)[]> _speakingFor = [];
    private IReadOnlyList<FoundClue> _clues = [];

    /// <summary>The clues without those that another one in the same statement or around it takes the word from.</summary>
    public static IReadOnlyList<FoundClue> Speaking(IReadOnlyList<FoundClue> clues, HashSet<int> narrowing) => [.. clues.Where(clue => clue.Clue.Reach switch
    {
        ClueReach.Default => !clues.Any(other => IsOther(clue, other) && other.Clue.Reach is ClueReach.File or ClueReach.Field
            && (other.Encloses(clue.Block) || clue.Encloses(other.Block))),
        ClueReach.Section => !clues.Any(other => IsOther(clue, other) && other.Clue.Reach != ClueReach.Default && other.Encloses(clue.Block)
            && (other.Line < clue.Line || other.Clue.Reach == ClueReach.File || other.At < clue.At)),
        _ => true,
    }).Select(clue => clue.Clue.Reach == ClueReach.Field && narrowing.Contains(clue.Line) ? clue with { IsNarrow = true } : clue)];

    /// <summary>Takes the clues by which names are read from now on.</summary>
    public void Begin(IReadOnlyList<FoundClue> clues)
    {
        _clues = clues;
        _speakingFor.Clear();
    }

    /// <summary>Reads a name with the clues of its file.</summary>
    public SourceName Read(FoundName name)
    {
        var chosen = Choose(name);
        var providers = chosen.Select(clue => clue.Provider).Distinct().ToArray();
        var provider = providers is [var only] ? only : null;
        var reading = Written(provider, name);
        return new(
            name.Text,
            name.Line,
            name.Place,
            name.Kind == FindKind.LookAlike && !IsUnderstood(reading),
            reading,
            Because(provider is null ? null : chosen[0].Clue, reading.Length > Written(provider, name with { Version = null }).Length ? name.Version : null),
            provider is null ? [.. providers.Select(each => Written(each, name))] : [])
        {
            IsOpen = providers is [] && !TellsProvider(name.Text),
        };
    }

    /// <summary>The reading of a name by the clues of other files, and the clue; null where they tell no provider or several.</summary>
    public (string Reading, FoundClue Clue)? OfProject(SourceName name, IEnumerable<FoundClue> clues)
    {
        var fitting = clues.Where(clue => IsSpelledAs(clue.Clue.Providers[0], name.Text)).ToArray();
        return fitting is [var clue] ? ($"{clue.Clue.Providers[0]}/{name.Reading}", clue) : null;
    }

    private static bool IsOther(FoundClue one, FoundClue other) => one.Clue.Providers[0] != other.Clue.Providers[0];

    private static string? Because(FoundClue? clue, string? version) => (clue, version) switch
    {
        (null, null) => null,
        ({ Line: 0 }, _) => $"`{clue.Text}` in the path of the file tells the provider.",
        (null, _) => $"The field beside the name gives version {version}.",
        (_, null) => $"`{clue.Text}` in line {clue.Line} tells the provider.",
        _ => $"`{clue.Text}` in line {clue.Line} tells the provider, and the field beside the name version {version}.",
    };

    private (FoundClue Clue, string Provider)[] Choose(FoundName name)
    {
        var fitting = SpeakingFor(name.Text).Where(one => Reaches(one.Clue, name) && (one.Provider != OwnServers.Id || IsOwn(one.Clue, name))).ToArray();
        if (Array.Exists(fitting, one => one.Clue.Line > 0))
        {
            fitting = [.. fitting.Where(one => one.Clue.Line > 0)];
        }

        if (fitting is [])
        {
            return [];
        }

        var shared = fitting.Max(one => Shared(one.Clue, name));
        var nearest = fitting.Where(one => Shared(one.Clue, name) == shared).ToArray();
        var areOrdered = shared == SameLine
            || (name.Block.Count <= shared + 2 && Array.TrueForAll(nearest, one => one.Clue.Block.Count <= shared + 1));
        return areOrdered || Array.TrueForAll(nearest, one => one.Provider == nearest[0].Provider)
            ? [Telling(nearest.MinBy(one => Distance(one.Clue, name)), fitting, name)]
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
                .. _clues.Select(clue => (clue, Provider: clue.Clue.Providers.FirstOrDefault(provider => Fits(provider, name))))
                    .Where(one => one.Provider is not null)
                    .Select(one => (one.clue, one.Provider!)),
            ];
        }

        return speaking;
    }

    private static bool Reaches(FoundClue clue, FoundName name) => clue.Clue.Reach switch
    {
        ClueReach.Section => clue.Encloses(name.Block),
        ClueReach.Field => clue.Encloses(name.Block) || (!clue.IsNarrow && (clue.Block.Count < 2 || name.Block.Contains(clue.Block[^2]))),
        _ => true,
    };

    /// <summary>How many blocks hold both, the line of the clue itself among them.</summary>
    private static int Shared(FoundClue clue, FoundName name)
    {
        if (clue.Line == name.Line)
        {
            return SameLine;
        }

        var most = Math.Min(clue.Block.Count, name.Block.Count);
        var shared = 0;
        while (shared < most && clue.Block[shared] == name.Block[shared])
        {
            shared++;
        }

        return shared;
    }

    /// <summary>What stands before the name is nearer than what stands as far behind it.</summary>
    private static long Distance(FoundClue clue, FoundName name) => clue.Line == name.Line
        ? Math.Abs(clue.At - name.At)
        : clue.Line < name.Line ? (name.Line - clue.Line) * 2L : (clue.Line - name.Line) * 4L;

    /// <summary>Whether a provider itself calls a model so, which no other spelling of a name tells from afar.</summary>
    private bool IsSpelledAs(string provider, string name) =>
        provider != OwnServers.Id
        && Fits(provider, name)
        && resolve($"{provider}/{name}") is var found
        && found.Match != MatchKind.Normalized
        && (found.Known is { } known ? [known] : found.Candidates).All(model => model.Facts.Provider == provider);

    /// <summary>Whether a clue of own servers speaks for a name: its maker's own API is not loaded from a file.</summary>
    private bool IsOwn(FoundClue clue, FoundName name) =>
        IsOfHub(name.Text)
        || (clue.Clue.IsAddress && !TellsProvider(name.Text))
        || (clue.Clue.Reach != ClueReach.Default && clue.Encloses(name.Block))
        || !IsOfOwnApi(name.Text);

    /// <summary>Whether a provider serves a model of that name.</summary>
    private bool Fits(string provider, string name)
    {
        if (provider is ProviderClue.AsWritten or OwnServers.Id)
        {
            return provider == OwnServers.Id || TellsProvider(name);
        }

        if (!_fits.TryGetValue((provider, name), out var fits))
        {
            var found = resolve($"{provider}/{name}");
            _fits[(provider, name)] = fits = TellsProvider(name)
                ? found.Known is { Facts: var facts } && facts.Provider == provider && facts.Aliases.Prepend(facts.Id).Contains(name)
                : found.Match != MatchKind.Unknown;
        }

        return fits;
    }

    private bool TellsProvider(string name) =>
        (name.IndexOfAny(['/', ':']) is > 0 and var end && patterns.ProviderOf(name.AsSpan(0, end)) is not null)
        || OwnServers.PrefixOf(name) is not null
        || ProviderHabits.ProvidersToldBy(name).Any();

    /// <summary>Whether a name is written as Hugging Face does, with a maker and capitals.</summary>
    private static bool IsOfHub(string name) => name.Split('/') is [_, var model] && model.Any(char.IsAsciiLetterUpper);

    /// <summary>Whether a name is one of its maker's own API, or says its provider itself.</summary>
    private bool IsOfOwnApi(string name) => TellsProvider(name) || (resolve(name).Known is { } known && patterns.IsOwnApi(known.Facts));

    private bool IsUnderstood(string reading) => resolve(reading).Match != MatchKind.Unknown;

    private string Written(string? provider, FoundName name)
    {
        var plain = new NameContext { Provider = provider == ProviderClue.AsWritten ? null : provider }.Written(name.Text);
        return name.Version is { } version && resolve($"{plain}-{version}").Known is not null ? $"{plain}-{version}" : plain;
    }
}
