using System.Text;
using System.Text.RegularExpressions;

namespace RiskApi.Fuzz;

/// <summary>Ids and cursors that the service has given, so that requests reach what is there.</summary>
internal sealed partial class KnownIds
{
    private const int Most = 200;

    private readonly List<string> _ids = [];
    private readonly List<string> _cursors = [];

    /// <summary>Takes over what an answer names.</summary>
    public void Learn(FuzzedAnswer answer)
    {
        if (answer.Status is >= 200 and < 300 && answer.MediaType is "application/json" && answer.Body.Length < 200_000)
        {
            var text = Encoding.UTF8.GetString(answer.Body);
            Add(_ids, Id().Matches(text).Take(3).Select(match => match.Groups[1].Value));
            Add(_cursors, Cursor().Matches(text).Select(match => match.Groups[1].Value));
        }
    }

    public string? AnyId(Random random) => _ids is [] ? null : _ids[random.Next(_ids.Count)];

    public string? AnyCursor(Random random) => _cursors is [] ? null : _cursors[random.Next(_cursors.Count)];

    private static void Add(List<string> to, IEnumerable<string> found)
    {
        to.AddRange(found);
        if (to.Count > Most)
        {
            to.RemoveRange(0, to.Count - Most);
        }
    }

    [GeneratedRegex(@"""id"":""([^""\\/]{1,100})""")]
    private static partial Regex Id();

    [GeneratedRegex(@"cursor=([A-Za-z0-9_-]+)")]
    private static partial Regex Cursor();
}
