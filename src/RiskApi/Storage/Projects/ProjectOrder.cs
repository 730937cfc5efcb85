using System.Globalization;

namespace RiskApi.Storage.Projects;

/// <summary>The order of a list of projects: by a key or by its opposite, those without a key last, and of equals by id.</summary>
internal sealed class ProjectOrder
{
    private const string Descending = "-";
    private const double NoScore = 1000;

    private readonly Kind? _kind;

    private ProjectOrder(string word)
    {
        Word = word;
        IsDescending = word.StartsWith(Descending, StringComparison.Ordinal);
        _kind = Kinds.FirstOrDefault(kind => kind.Word == word.TrimStart('-'));
    }

    private static readonly Kind[] Kinds =
    [
        new("name", _ => "p.name", project => project.Project.Name!, text => text),
        new(
            "score",
            isDescending => $"coalesce(p.latest_score, {(isDescending ? -NoScore : NoScore).ToString(CultureInfo.InvariantCulture)})",
            project => project.Latest?.Score.ToString("R", CultureInfo.InvariantCulture) ?? "",
            text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) ? score : null),
        new(
            "updatedAt",
            _ => "p.updated_at",
            project => project.UpdatedAt.ToString("O", CultureInfo.InvariantCulture),
            text => DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null),
    ];

    /// <summary>The words that a query may sort by.</summary>
    public static readonly IReadOnlyList<string> Words = [.. Kinds.SelectMany(kind => new[] { kind.Word, Descending + kind.Word })];

    /// <summary>Its word; empty for the order of id.</summary>
    public string Word { get; }

    /// <summary>Whether the highest key comes first.</summary>
    public bool IsDescending { get; }

    /// <summary>Whether it is that of id alone.</summary>
    public bool IsById => _kind is null;

    /// <summary>The key in SQL.</summary>
    public string Key => _kind is null ? "p.id" : _kind.Sql(IsDescending);

    /// <summary>The order of a word; null for that of id.</summary>
    public static ProjectOrder Of(string? word) => new(word ?? "");

    /// <summary>Where a project stands, for a cursor.</summary>
    public string PlaceOf(StoredProject project) => _kind is null ? project.Id : $"{Word}|{project.Id}|{_kind.Text(project)}";

    /// <summary>Reads a place of this order; null for any other text.</summary>
    public (string Id, object? Key)? Read(string? place) =>
        _kind is null ? (place is not null && !place.Contains('|', StringComparison.Ordinal) ? (place, null) : null)
        : place?.Split('|', 3) is not [var word, var id, var text] || word != Word ? null
        : text is "" && _kind.Word == "score" ? (id, IsDescending ? -NoScore : NoScore)
        : _kind.Value(text) is { } key ? (id, key)
        : null;

    /// <summary>Something to sort by.</summary>
    /// <param name="Word">Its word.</param>
    /// <param name="Sql">It in SQL, by whether the highest comes first.</param>
    /// <param name="Text">A project's key as a text.</param>
    /// <param name="Value">The key of a text; null where it is none.</param>
    private sealed record Kind(string Word, Func<bool, string> Sql, Func<StoredProject, string> Text, Func<string, object?> Value);
}
