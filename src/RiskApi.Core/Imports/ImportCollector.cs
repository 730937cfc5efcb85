using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Imports;

/// <summary>Takes together what a reader finds, so that a file of a million rows needs the memory of the models it names.</summary>
/// <param name="mostModels">How many different models a file may name.</param>
public sealed class ImportCollector(int mostModels)
{
    private const int MostPlacesTold = 20;

    private readonly Dictionary<(string? Project, string Model, DeploymentEnvironment? Environment), ModelMention> _mentions = [];
    private readonly Dictionary<string, List<Occurrence>> _documentation = [];
    private readonly Dictionary<(string Text, PlaceKind Place), List<Occurrence>> _mentioned = [];
    private readonly Dictionary<string, List<Occurrence>> _lookAlikes = [];
    private readonly Dictionary<string, (int Count, List<string> Where)> _ignored = new(StringComparer.Ordinal);
    private readonly List<string> _warnings = [];

    /// <summary>The time in which the file counted traffic, as far as it was read.</summary>
    public CoveredPeriod? Period { get; private set; }

    /// <summary>Adds a mention.</summary>
    /// <param name="mention">What the file says.</param>
    /// <param name="where">Where it says it.</param>
    /// <exception cref="ImportException">The file names more models than an import may.</exception>
    public void Add(ModelMention mention, string where)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrNullRef(_mentions, KeyOf(mention));
        if (!Unsafe.IsNullRef(ref known))
        {
            known = known with
            {
                Usage = CombinedUsage.Of(known.Usage, mention.Usage),
                Traffic = Sum(known.Traffic, mention.Traffic),
                ToldBy = known.ToldBy ?? mention.ToldBy,
            };
            return;
        }

        if (mention.OtherNames.Prepend(mention.Usage.Model).Where(name => IsName(name, where)).ToArray() is not [var model, .. var others])
        {
            return;
        }

        mention = mention with
        {
            Usage = WithSafeFallback(mention.Usage, where) with { Model = model },
            OtherNames = others,
            Project = mention.Project is { } project ? Shown(project, UsageLimits.LongestModelString) : null,
        };
        if (!_mentions.TryAdd(KeyOf(mention), mention))
        {
            Add(mention, where);
        }

        CheckCount(where);
    }

    /// <summary>Adds a model that a documentation file mentions.</summary>
    public void AddDocumented(string model, Occurrence place) => AddPlace(_documentation, model, model, place);

    /// <summary>Adds a name in a place that calls no model.</summary>
    public void AddMentioned(string model, PlaceKind kind, Occurrence place) => AddPlace(_mentioned, (model, kind), model, place);

    /// <summary>Adds a text that looks like a model id and names no catalogued model.</summary>
    public void AddLookAlike(string text, Occurrence place) => AddPlace(_lookAlikes, text, text, place);

    /// <summary>Notes what was left out.</summary>
    /// <param name="because">The reason, one of few.</param>
    /// <param name="where">Where it is.</param>
    public void Ignore(string because, string where)
    {
        ref var ignored = ref CollectionsMarshal.GetValueRefOrAddDefault(_ignored, because, out var exists);
        ignored = exists ? (ignored.Count + 1, ignored.Where) : (1, []);
        if (ignored.Where.Count < MostPlacesTold)
        {
            ignored.Where.Add(Secrets.Withhold(where));
        }
    }

    /// <summary>Says what to know before the outcome is relied on; the same thing is said once.</summary>
    public void Warn(string warning)
    {
        if (!_warnings.Contains(warning))
        {
            _warnings.Add(warning);
        }
    }

    /// <summary>Widens the time in which the file counted traffic.</summary>
    public void Cover(DateTimeOffset from, DateTimeOffset to)
    {
        var period = new CoveredPeriod(from, to < from ? from : to);
        Period = Period?.With(period) ?? period;
    }

    /// <summary>What was found.</summary>
    public ImportedFile Done() => new(
        [.. _mentions.Values],
        Placed(_documentation),
        [.. _mentioned.Select(text => new MentionedText(text.Key.Text, text.Key.Place, text.Value))],
        Placed(_lookAlikes),
        Period,
        [.. _ignored.Select(ignored => new IgnoredItems(ignored.Key, ignored.Value.Count, ignored.Value.Where))],
        _warnings);

    private static (string?, string, DeploymentEnvironment?) KeyOf(ModelMention mention) => (mention.Project, mention.Usage.Model, mention.Usage.Environment);

    private static Traffic? Sum(Traffic? one, Traffic? other) => one is null || other is null ? one ?? other : one + other;

    private static IReadOnlyList<PlacedText> Placed(Dictionary<string, List<Occurrence>> texts) =>
        [.. texts.Select(text => new PlacedText(text.Key, text.Value))];

    private bool IsName(string text, string where)
    {
        var fault = string.IsNullOrWhiteSpace(text) ? "It names no model."
            : text.Length > UsageLimits.LongestModelString ? $"It is longer than the {UsageLimits.LongestModelString} characters of a model string."
            : text.Any(char.IsControl) ? "It holds control characters, and no model string does."
            : text.Any(IsInvisible) ? "It holds characters that are not seen, such as a zero-width space, and no model string does; write it anew."
            : Secrets.IsIn(text) ? "It looks like a secret where a model is expected; it was not read further."
            : null;
        if (fault is not null)
        {
            Ignore(fault, where);
        }

        return fault is null;
    }

    private static bool IsInvisible(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private Dependency WithSafeFallback(Dependency usage, string where) =>
        usage.Fallback is { } fallback && !IsName(fallback.Model, where) ? usage with { Fallback = null } : usage;

    private void AddPlace<TKey>(Dictionary<TKey, List<Occurrence>> texts, TKey key, string text, Occurrence place)
        where TKey : notnull
    {
        if (!IsName(text, place.Path))
        {
            return;
        }

        if (!texts.TryGetValue(key, out var places))
        {
            texts[key] = places = [];
            CheckCount(place.Path);
        }

        place = place with { Path = Shown(place.Path, UsageLimits.LongestPath) };
        if (places.Count < UsageLimits.MostOccurrences && (places is [] || places[^1] != place))
        {
            places.Add(place);
        }
    }

    /// <summary>A text of the file as it may be shown: of bounded length, on one line, and no secret.</summary>
    private static string Shown(string text, int longest)
    {
        var cut = text.Length > longest ? text[..longest] : text;
        return Secrets.Withhold(cut.Any(char.IsControl) ? string.Concat(cut.Select(character => char.IsControl(character) ? ' ' : character)) : cut);
    }

    private void CheckCount(string where)
    {
        if (_mentions.Count + _documentation.Count + _mentioned.Count + _lookAlikes.Count > mostModels)
        {
            throw ImportException.OverLimit(
                $"The file names more than {mostModels} different models or texts that look like models; the last one is at {Secrets.Withhold(where)}.",
                "Import what the project itself uses, without lists of models and captured data.",
                "MaxModels");
        }
    }
}
