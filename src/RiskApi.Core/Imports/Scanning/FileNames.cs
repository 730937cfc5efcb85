using RiskApi.Core.Resolution;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>Reads the names of a file with what stands around them, before or behind.</summary>
/// <remarks>Holds five hundred names and clues at most; of a file with more, each five hundred are read by themselves, after the last clues before.</remarks>
/// <param name="told">Takes the names, in order of place.</param>
/// <param name="resolve">Finds the model that a name means.</param>
/// <param name="patterns">The names of providers.</param>
public sealed class FileNames(Action<SourceName> told, Func<string, ModelResolution> resolve, SourcePatterns patterns)
{
    private const int MostHeld = 500;
    private const int CluesKept = 100;

    private readonly List<FoundName> _names = [];
    private readonly List<FoundClue> _clues = [];
    private readonly List<FoundClue> _marks = [];
    private readonly Dictionary<string, (FoundClue Clue, string Path)> _ofProject = [];
    private readonly ProviderChoice _choice = new(resolve, patterns);

    private FoundClue? _ofPath;
    private string _path = "";
    private bool _isProduction;

    /// <summary>What is found from now on is in another file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="isProduction">Whether its clues speak for names of other files too, where nothing in those does.</param>
    public void Begin(string path, bool isProduction)
    {
        (_path, _isProduction) = (path, isProduction);
        _ofPath = PathClues.Of(path) is var (text, clue) ? new(text, clue, 0, [], 0) : null;
    }

    /// <summary>A name that nothing in its file tells the provider of, as the other files of the project have it; itself where they do not agree.</summary>
    public SourceName WithProject(SourceName name) =>
        name.IsOpen && _choice.OfProject(name, _ofProject.Values.Select(clue => clue.Clue)) is var (reading, clue)
            ? name with
            {
                Reading = reading,
                Because = $"`{clue.Text}` in line {clue.Line} of {_ofProject[clue.Clue.Providers[0]].Path} tells the provider, and nothing another.",
            }
            : name;

    /// <summary>Takes a find of the file; pieces are nothing that could be read.</summary>
    public void Add(in SourceFind find)
    {
        if (find.Kind is FindKind.Piece)
        {
            return;
        }

        if (find.Clue is { } clue)
        {
            (clue.Place is null ? _clues : _marks).Add(new(find.Text.ToString(), clue, find.Line, find.Block, find.At)
            {
                Variable = find.Through is [var variable] ? variable : null,
            });
        }
        else
        {
            _names.Add(new(find.Kind, find.Text.ToString(), find.Line, find.Place, find.Version, find.List, find.Block, find.At) { Through = find.Through });
        }

        if (_names.Count == MostHeld || _clues.Count == MostHeld || _marks.Count == MostHeld)
        {
            Read();
            _clues.RemoveRange(0, Math.Max(0, _clues.Count - CluesKept));
            _marks.RemoveRange(0, Math.Max(0, _marks.Count - CluesKept));
        }
    }

    /// <summary>Reads what the file held; the next find is in another file.</summary>
    public void End()
    {
        Read();
        _clues.Clear();
        _marks.Clear();
    }

    private void Read()
    {
        var clues = ClueDistance.Speaking(_clues, [.. _names.Select(name => name.Line), .. _names.SelectMany(name => name.Block.SkipLast(1))]);
        if (_isProduction)
        {
            foreach (var clue in clues.Where(clue => clue.Clue is { Reach: ClueReach.File or ClueReach.Default, IsAddress: false }))
            {
                _ofProject.TryAdd(clue.Clue.Providers[0], (clue, _path));
            }

            if (_ofPath is { } ofPath && _names.Count > 0)
            {
                _ofProject.TryAdd(ofPath.Clue.Providers[0], (ofPath, _path));
            }
        }

        _choice.Begin(_ofPath is null ? clues : [.. clues, _ofPath]);
        var longLists = LongLists.Of(_names);
        HashSet<string> aliases = [.. _names.Where(name => name.Place == PlaceKind.Alias).Select(name => name.Text)];
        foreach (var name in _names)
        {
            var place = name.Place != PlaceKind.Use ? name.Place
                : name.List is { } list && longLists.Contains(list) ? PlaceKind.Enumeration
                : name.List is not null && aliases.Contains(name.Text) ? PlaceKind.Alias
                : _marks.Find(mark => Holds(mark, name))?.Clue.Place ?? PlaceKind.Use;
            told(_choice.Read(name) with { Place = place });
        }

        _names.Clear();
    }

    /// <summary>Whether a name stands in the block of a mark: that which its line opens, or, where it is a field, that which it is a field of.</summary>
    private static bool Holds(FoundClue mark, FoundName name) =>
        mark.Clue.Reach == ClueReach.Section ? mark.Encloses(name.Block) : mark.Block is [.., var cell, _] && name.Block.Contains(cell);
}
