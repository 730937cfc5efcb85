using System.Collections.Frozen;
using System.Text.Json;
using RiskApi.Core.Imports;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>How an export spells its columns or members.</summary>
/// <remarks>
/// Spellings are compared without regard to case, and to what separates words: <c>Usage Date (UTC)</c> is <c>usage_date_utc</c>. Where a row has several
/// spellings of one field, the first one listed counts.
/// </remarks>
internal sealed class UsageLayout
{
    private const int LongestName = 64;

    private readonly FrozenDictionary<string, (UsageColumn Field, int Rank)> _fields;
    private readonly FrozenDictionary<string, (UsageColumn Field, int Rank)>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private readonly (UsageColumn Field, string[] Spellings)[] _spellings;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _containers;

    /// <summary>A layout.</summary>
    /// <param name="spellings">The spellings of each field.</param>
    public UsageLayout(params (UsageColumn Field, string[] Spellings)[] spellings)
    {
        _spellings = spellings;
        _fields = spellings
            .SelectMany(field => field.Spellings.Select((spelling, rank) => KeyValuePair.Create(Key(spelling), (field.Field, rank))))
            .ToFrozenDictionary(StringComparer.Ordinal);
        _byName = _fields.GetAlternateLookup<ReadOnlySpan<char>>();
        _containers = spellings
            .SelectMany(field => field.Spellings)
            .Where(spelling => spelling.Contains('.', StringComparison.Ordinal))
            .Select(spelling => Key(spelling.Split('.')[0]))
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The fields of a header's columns; null for columns that are not read.</summary>
    /// <param name="header">The header.</param>
    /// <param name="essential">Fields without which the file says nothing.</param>
    /// <param name="export">What the file is, and where to get a complete one.</param>
    /// <exception cref="ImportException">An essential column is missing.</exception>
    public UsageColumn?[] Columns(IReadOnlyList<string> header, UsageColumn[] essential, string export)
    {
        var columns = new UsageColumn?[header.Count];
        var ranks = new Dictionary<UsageColumn, (int Rank, int Column)>();
        for (var i = 0; i < header.Count; i++)
        {
            if (_fields.TryGetValue(Key(header[i]), out var found) && !(ranks.TryGetValue(found.Field, out var known) && known.Rank <= found.Rank))
            {
                ranks[found.Field] = (found.Rank, i);
            }
        }

        foreach (var (field, (_, column)) in ranks)
        {
            columns[column] = field;
        }

        var missing = essential.Where(field => !ranks.ContainsKey(field))
            .Select(field => $"{string.Join(" or ", _spellings.Single(spelling => spelling.Field == field).Spellings)}");
        return missing.ToArray() is { Length: > 0 } names
            ? throw new ImportException(
                $"Line 1 lacks {(names.Length == 1 ? "a column" : $"{names.Length} columns")}: {string.Join("; ", names)}. Expected is the header row of {export}.")
            : columns;
    }

    /// <summary>Reads a JSON object into a row: its own members, and those of objects in it that a spelling names, as <c>metadata.name</c>.</summary>
    public void Read(JsonPiece item, UsageRow row)
    {
        var reader = item.Reader();
        Span<int> ranks = stackalloc int[Enum.GetValues<UsageColumn>().Length];
        ranks.Fill(int.MaxValue);
        row.Clear();
        reader.Read();
        ReadMembers(ref reader, "", row, ranks);
    }

    private void ReadMembers(ref Utf8JsonReader reader, scoped ReadOnlySpan<char> prefix, UsageRow row, scoped Span<int> ranks)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return;
        }

        Span<char> name = stackalloc char[LongestName];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var length = Name(ref reader, prefix, name);
            reader.Read();
            if (prefix.IsEmpty && reader.TokenType == JsonTokenType.StartObject && _containers.Contains(name[..length]))
            {
                ReadMembers(ref reader, $"{name[..length]}.", row, ranks);
            }
            else if (_byName.TryGetValue(name[..length], out var found) && found.Rank < ranks[(int)found.Field] && JsonPiece.Scalar(ref reader) is { } text)
            {
                row[found.Field] = text;
                ranks[(int)found.Field] = row[found.Field] is null ? int.MaxValue : found.Rank;
            }

            reader.Skip();
        }
    }

    private static int Name(ref Utf8JsonReader reader, scoped ReadOnlySpan<char> prefix, scoped Span<char> name)
    {
        if (reader.ValueIsEscaped || prefix.Length + reader.ValueSpan.Length > LongestName)
        {
            return 0;
        }

        prefix.CopyTo(name);
        var length = prefix.Length + reader.CopyString(name[prefix.Length..]);
        return Key(name[..length]);
    }

    private static string Key(string spelling)
    {
        var key = spelling.ToCharArray();
        return new(key, 0, Key(key));
    }

    /// <summary>Brings a name into the form in which names are compared, in place; returns its length.</summary>
    private static int Key(Span<char> name)
    {
        var length = 0;
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character) || character == '.')
            {
                name[length++] = char.ToLowerInvariant(character);
            }
        }

        return length;
    }
}

/// <summary>What a row of a usage export can say.</summary>
internal enum UsageColumn
{
    Model,
    ModelGroup,
    Provider,
    Host,
    Project,
    ProjectName,
    From,
    To,
    Requests,
    Generation,
    InputTokens,
    CacheReadTokens,
    CacheWriteTokens,
    CacheWriteTokensOfAnHour,
    OutputTokens,
    Status,
    CacheHit,
}
