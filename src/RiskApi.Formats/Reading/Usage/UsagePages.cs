using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Goes through the answers of usage APIs: pages of buckets of a time, each with its results, or of rows.</summary>
/// <param name="Lists">The lists of a page.</param>
/// <param name="Results">The list of a bucket.</param>
/// <param name="From">A bucket's first moment.</param>
/// <param name="To">The moment at which it ends.</param>
/// <param name="Whose">Whose answers they are.</param>
internal sealed record UsagePages(string[] Lists, string Results, string From, string To, string Whose)
{
    private const string NoBucket = "It is neither a bucket of results nor a row of usage.";

    /// <summary>Takes a result or a row, with the time of its bucket; null where it is in none.</summary>
    public delegate void TakeRow(JsonPiece row, string where, string? from, string? to);

    /// <summary>Hands out each row of each page; a bucket covers its time whether it has results or not.</summary>
    /// <exception cref="ImportException">It is no such answer, or exceeds a limit.</exception>
    public void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits, TakeRow take)
    {
        var count = 0;
        foreach (var (document, place) in JsonDocuments.In(content, limits))
        {
            if (document.Members("object", "error") is [_, { } error] && error.Scalar() is null && document.Member("data") is null)
            {
                throw new ImportException($"{place}The document is an error of the API, not usage; ask again with an admin key.");
            }

            if (document.Member("has_more")?.Scalar() == "true")
            {
                into.Warn("A page says that there are more; import all pages together, one JSON document per line, or volumes cover this page alone.");
            }

            foreach (var (item, where) in Items(document, place))
            {
                if (item.Members(Results, From, To) is [{ } results, var from, var to])
                {
                    TakeBucket(results, from?.Scalar(), to?.Scalar(), where);
                }
                else if (item.Text.Span is [(byte)'{', ..])
                {
                    Take(item, where, null, null);
                }
                else
                {
                    into.Ignore(NoBucket, where);
                }
            }
        }

        void TakeBucket(JsonPiece results, string? from, string? to, string where)
        {
            if (!CountedTime.TryRead(from, out var start) || !CountedTime.TryRead(to, out var end))
            {
                into.Ignore(CountedTime.Fault, where);
                return;
            }

            if (start is not null && end is not null)
            {
                into.Cover(start.FromAt, end.ToAt);
            }

            var index = 0;
            foreach (var result in results.Items())
            {
                Take(result, $"{where}.{Results}[{index++}]", from, to);
            }
        }

        void Take(JsonPiece row, string where, string? from, string? to)
        {
            RowLimit.Check(++count, where, limits);
            take(row, where, from, to);
        }
    }

    private IEnumerable<(JsonPiece Item, string Where)> Items(JsonPiece document, string place)
    {
        var lists = document.Members(Lists);
        if (lists.All(list => list is not { IsArray: true }))
        {
            throw new ImportException($"{place}The document has no list 'data'; expected is an answer of {Whose}, as it came.");
        }

        for (var i = 0; i < lists.Length; i++)
        {
            var index = 0;
            foreach (var item in lists[i]?.Items() ?? [])
            {
                yield return (item, $"{place}{Lists[i]}[{index++}]");
            }
        }
    }
}
