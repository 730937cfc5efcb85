using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Scanning;
using RiskApi.Core.Usage;

namespace RiskApi.Formats.Reading.Scans;

/// <summary>Takes together where files name models, before the whole is handed over, because most name few models many times.</summary>
internal sealed class SourceFindings(ImportCollector into, int mostModels)
{
    private const int MostPlaces = 100;

    private readonly Places _production = [];
    private readonly Places _staging = [];
    private readonly Places _test = [];
    private readonly Places _documentation = [];
    private readonly Places _lookAlikes = [];
    private string _path = "";
    private SourceFileKind _kind;
    private int _count;

    private sealed class Places : Dictionary<string, List<Occurrence>>;

    /// <summary>What is found from now on is in another file.</summary>
    public void Begin(string path) => (_path, _kind) = (path, SourceFileKinds.Of(path));

    /// <exception cref="ImportException">More models are named than an import may hold.</exception>
    public void Add(FindKind find, ReadOnlySpan<char> text, int line)
    {
        switch (find, _kind)
        {
            case (FindKind.Model, SourceFileKind.Documentation):
                Add(_documentation, text, line);
                break;
            case (_, SourceFileKind.Documentation):
                break;
            case (FindKind.Piece, _):
                into.Ignore("The name of a model is put together when the program runs; only a piece of it is written.", $"{_path}:{line}");
                break;
            case (FindKind.LookAlike, _):
                Add(_lookAlikes, text, line);
                break;
            default:
                Add(_kind switch { SourceFileKind.Test => _test, SourceFileKind.Staging => _staging, _ => _production }, text, line);
                break;
        }
    }

    /// <summary>Hands over what was found.</summary>
    public void Deliver()
    {
        Deliver(_production, DeploymentEnvironment.Production);
        Deliver(_staging, DeploymentEnvironment.Staging);
        Deliver(_test, DeploymentEnvironment.Test);
        Deliver(_documentation, into.AddDocumented);
        Deliver(_lookAlikes, into.AddLookAlike);
        _count = 0;
    }

    private void Add(Places places, ReadOnlySpan<char> text, int line)
    {
        var byText = places.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!byText.TryGetValue(text, out var found))
        {
            byText[text] = found = [];
            _count++;
        }

        if (found.Count == MostPlaces)
        {
            into.Warn($"Of a model that stands in more than {MostPlaces} places, the first {MostPlaces} are listed.");
        }
        else if (found is [] || found[^1].Line != line || found[^1].Path != _path)
        {
            found.Add(new() { Path = _path, Line = line });
        }

        if (_count > mostModels)
        {
            // Ends the import, unless some of the texts are secrets by their look and never count.
            Deliver();
        }
    }

    private void Deliver(Places places, DeploymentEnvironment environment)
    {
        foreach (var (text, found) in places)
        {
            into.Add(new(new() { Model = text, Environment = environment, Occurrences = found }), $"{found[0].Path}:{found[0].Line}");
        }

        places.Clear();
    }

    private static void Deliver(Places places, Action<string, Occurrence> add)
    {
        foreach (var (text, found) in places)
        {
            found.ForEach(place => add(text, place));
        }

        places.Clear();
    }
}
