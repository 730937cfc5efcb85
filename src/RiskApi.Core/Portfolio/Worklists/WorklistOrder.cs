using System.Globalization;

namespace RiskApi.Core.Portfolio.Worklists;

/// <summary>The order of a worklist: by a key or by its opposite, those without a key last, and of equals by project and position.</summary>
public sealed class WorklistOrder
{
    private const string Descending = "-";

    private static readonly Dictionary<string, Func<WorklistLine, double?>> Keys = new()
    {
        ["startBy"] = StartBy,
        ["stopsOn"] = line => line.StopsOn?.DayNumber,
        ["loss"] = line => line.Loss,
        ["appearedOn"] = line => line.AppearedOn?.DayNumber,
        ["project"] = _ => 0,
    };

    private readonly Func<WorklistLine, double?> _key;
    private readonly bool _isDescending;

    private WorklistOrder(string word)
    {
        (Word, _isDescending) = (word, word.StartsWith(Descending, StringComparison.Ordinal));
        _key = Keys[word.TrimStart('-')];
    }

    /// <summary>The order where none is asked for.</summary>
    public static readonly WorklistOrder Default = new("startBy");

    /// <summary>The words that one may sort by.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Keys.Keys.SelectMany(word => new[] { word, Descending + word })];

    /// <summary>Its word.</summary>
    public string Word { get; }

    /// <summary>The order of a word.</summary>
    /// <param name="word">One of <see cref="Words"/>; null for the default.</param>
    public static WorklistOrder Of(string? word) => word is null ? Default : new(word);

    /// <summary>The lines in this order, from a place on.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="after">The place of the last line of the page before; null for the first page.</param>
    public IEnumerable<WorklistLine> Sort(IEnumerable<WorklistLine> lines, WorklistPlace? after) =>
        lines.Select(line => (Line: line, Place: PlaceOf(line)))
            .Where(one => after is null || WorklistPlace.InOrder.Compare(one.Place, after) > 0)
            .OrderBy(one => one.Place, WorklistPlace.InOrder)
            .Select(one => one.Line);

    /// <summary>Where a line stands.</summary>
    /// <param name="line">The line.</param>
    public WorklistPlace PlaceOf(WorklistLine line)
    {
        var key = _key(line);
        return new(Word, _isDescending ? -key : key, line.Project.Id, line.Index);
    }

    /// <summary>The most pressing group first, within it the earliest day, and of one day, or without one, the greatest loss.</summary>
    private static double? StartBy(WorklistLine line) =>
        ((((int)line.Group * LastDay) + (line.StartByOn?.DayNumber ?? LastDay - 1)) * 2.0) + (1 - line.Loss);

    private const double LastDay = 4_000_000;
}

/// <summary>Where a worklist goes on, whatever has come and gone since the page before.</summary>
/// <param name="Sort">The order of the list.</param>
/// <param name="Key">What the last line is sorted by, the lowest first; null where it has none, and stands behind all that do.</param>
/// <param name="Project">The id of its project.</param>
/// <param name="Index">Its position in the project.</param>
public sealed record WorklistPlace(string Sort, double? Key, string Project, int Index)
{
    internal static readonly IComparer<WorklistPlace> InOrder = Comparer<WorklistPlace>.Create(Compare);

    private const NumberStyles Signed = NumberStyles.Float;

    /// <summary>Reads a place; null for what <see cref="Write"/> does not write.</summary>
    /// <param name="text">The text.</param>
    public static WorklistPlace? Read(string? text) =>
        text?.Split('|') is [var sort, var key, var index, var project]
        && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? key.Length == 0 ? new(sort, null, project, position)
            : double.TryParse(key, Signed, CultureInfo.InvariantCulture, out var number) ? new(sort, number, project, position)
            : null
        : null;

    /// <summary>The place as a text.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Sort}|{Key:R}|{Index}|{Project}");

    private static int Compare(WorklistPlace one, WorklistPlace other)
    {
        var order = (one.Key is null, one.Key ?? 0).CompareTo((other.Key is null, other.Key ?? 0));
        order = order != 0 ? order : string.CompareOrdinal(one.Project, other.Project);
        return order != 0 ? order : one.Index.CompareTo(other.Index);
    }
}
