using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Scanning;
using RiskApi.Core.Usage;

namespace RiskApi.Formats.Reading.Scans;

/// <summary>Takes together where files name models, before the whole is handed over, because most name few models many times.</summary>
internal sealed class SourceFindings
{
    private const int MostPlaces = 100;

    private static readonly SourceFileKind[] Order =
    [
        SourceFileKind.Production, SourceFileKind.Staging, SourceFileKind.Development, SourceFileKind.Test, SourceFileKind.Documentation,
    ];

    private readonly ImportCollector _into;
    private readonly int _mostModels;
    private readonly FileNames _names;
    private readonly Dictionary<(Use Use, string Reading), Named> _named = [];
    private string _path = "";
    private SourceFileKind _kind;

    /// <summary>Takes together for one import.</summary>
    /// <param name="reading">Into what source is read, and with what.</param>
    /// <param name="mostModels">How many different models may be named before they are handed over.</param>
    public SourceFindings(SourceReading reading, int mostModels)
    {
        (_into, _mostModels) = (reading.Into, mostModels);
        _names = new(Add, reading.Resolve, reading.Patterns);
    }

    /// <summary>What the places of a name have in common.</summary>
    private sealed record Named(SourceName First, string Path, List<Occurrence> Places);

    /// <summary>For what a name stands in its file, by the file and the place.</summary>
    private readonly record struct Use(SourceFileKind File, PlaceKind Place, bool IsLookAlike);

    /// <summary>What is found from now on is in another file.</summary>
    public void Begin(string path)
    {
        (_path, _kind) = (path, SourceFileKinds.Of(path));
        _names.Begin(path, isProduction: _kind is SourceFileKind.Production or SourceFileKind.Staging);
    }

    /// <summary>Takes a find.</summary>
    /// <exception cref="ImportException">More models are named than an import may hold.</exception>
    public void Add(in SourceFind find)
    {
        if (find.Kind == FindKind.Piece && _kind != SourceFileKind.Documentation)
        {
            _into.Ignore("The name of a model is put together when the program runs; only a piece of it is written.", $"{_path}:{find.Line}");
        }

        _names.Add(find);
    }

    /// <summary>Reads what the file held, of which all is known now.</summary>
    /// <exception cref="ImportException">More models are named than an import may hold.</exception>
    public void End() => _names.End();

    /// <summary>Hands over what was found.</summary>
    public void Deliver()
    {
        foreach (var ((use, reading), named) in _named.OrderBy(named => Array.IndexOf(Order, named.Key.Use.File)))
        {
            if (use.IsLookAlike)
            {
                named.Places.ForEach(place => _into.AddLookAlike(reading, place));
            }
            else if (use.File == SourceFileKind.Documentation)
            {
                named.Places.ForEach(place => _into.AddDocumented(reading, place));
            }
            else if (use.Place != PlaceKind.Use)
            {
                named.Places.ForEach(place => _into.AddMentioned(reading, use.Place, place));
            }
            else
            {
                _into.Add(MentionOf(use.File, named, _names.WithProject(named.First)), $"{named.Places[0].Path}:{named.Places[0].Line}");
            }
        }

        _named.Clear();
    }

    private static ModelMention MentionOf(SourceFileKind file, Named named, SourceName name) => new(new()
    {
        Model = name.Reading,
        Environment = file switch
        {
            SourceFileKind.Development => DeploymentEnvironment.Test,
            SourceFileKind.Staging => DeploymentEnvironment.Staging,
            _ => DeploymentEnvironment.Production,
        },
        Occurrences = named.Places,
    })
    {
        WrittenAs = name.Text,
        ToldBy = name.Because is { } because ? $"{named.Path}: {because}" : null,
    };

    private void Add(SourceName name)
    {
        if (name.IsLookAlike && _kind == SourceFileKind.Documentation)
        {
            return;
        }

        // Only what becomes a dependency is told apart by its place and its reading.
        var isUse = !name.IsLookAlike && _kind != SourceFileKind.Documentation;
        var place = name.Place == PlaceKind.Use && _kind == SourceFileKind.Test ? PlaceKind.Test : name.Place;
        var use = new Use(name.IsLookAlike ? SourceFileKind.Production : _kind, isUse ? place : PlaceKind.Use, name.IsLookAlike);
        var key = (use, isUse && place == PlaceKind.Use ? name.Reading : name.Text);
        if (!_named.TryGetValue(key, out var named))
        {
            _named[key] = named = new(name, _path, []);
        }

        if (named.Places.Count == MostPlaces)
        {
            _into.Warn($"Of a model that stands in more than {MostPlaces} places, the first {MostPlaces} are listed.");
        }
        else if (named.Places is [] || named.Places[^1].Line != name.Line || named.Places[^1].Path != _path)
        {
            named.Places.Add(new() { Path = _path, Line = name.Line });
        }

        if (_named.Count > _mostModels)
        {
            // Ends the import, unless some of the texts are secrets by their look and never count.
            Deliver();
        }
    }
}
