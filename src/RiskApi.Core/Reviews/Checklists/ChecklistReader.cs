using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace RiskApi.Core.Reviews.Checklists;

/// <summary>Reads a checklist from the content of its file.</summary>
public static partial class ChecklistReader
{
    private const int MostDays = 1000;
    private const string IdRule = "ids are lower-case words joined by hyphens or dots";

    /// <summary>Reads a checklist, and checks what its schema cannot say too.</summary>
    /// <param name="name">The file's name, for messages: <c>id.version.json</c>.</param>
    /// <param name="content">Its bytes, UTF-8.</param>
    /// <exception cref="ChecklistException">The file is not what its schema says; the message says where and what to change.</exception>
    public static Checklist Read(string name, ReadOnlySpan<byte> content)
    {
        var checklist = Parse(name, content);
        var mistakes = Mistakes(name, checklist);

        return mistakes.Length == 0
            ? checklist with { Schema = null }
            : throw new ChecklistException($"{name}: {string.Join("; ", mistakes)}.");
    }

    private static Checklist Parse(string name, ReadOnlySpan<byte> content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, ChecklistJson.Default.Checklist)
                ?? throw new ChecklistException($"{name} holds null; see its schema.");
        }
        catch (JsonException malformed)
        {
            throw new ChecklistException(
                $"{name}, line {malformed.LineNumber + 1}, at {malformed.Path}: {malformed.Message} checklist.schema.json says what may stand there.",
                malformed);
        }
    }

    private static string[] Mistakes(string name, Checklist checklist)
    {
        var nulls = Nulls("pillars", checklist.Pillars).Concat(Nulls("items", checklist.Items)).ToArray();
        return nulls.Length > 0
            ? nulls
            :
            [
                .. Unless(Kebab().IsMatch(checklist.Id), $"id is '{checklist.Id}'; {IdRule}"),
                .. Unless(checklist.Version > 0, "version must be 1 or more"),
                .. Unless(
                    name == $"{checklist.Id}.{checklist.Version}.json",
                    $"the file must be called {checklist.Id}.{checklist.Version}.json, after its id and version"),
                .. Empty("title", checklist.Title),
                .. Empty("description", checklist.Description),
                .. Unless(checklist.Items.Count > 0, "items is empty; give at least one"),
                .. checklist.Pillars.Index().SelectMany(pillar => Mistakes(pillar.Item, $"pillars[{pillar.Index}]", checklist)),
                .. checklist.Items.Index().SelectMany(item => Mistakes(item.Item, $"items[{item.Index}]", checklist)),
                .. Repeated(checklist.Pillars.Select(pillar => pillar.Id)).Select(id => $"two pillars have the id '{id}'; give each its own"),
                .. Repeated(checklist.Items.Select(item => item.Id)).Select(id => $"two items have the id '{id}'; give each its own"),
            ];
    }

    private static IEnumerable<string> Mistakes(Pillar pillar, string place, Checklist checklist) =>
    [
        .. Unless(Kebab().IsMatch(pillar.Id), $"{place}.id is '{pillar.Id}'; {IdRule}"),
        .. Empty($"{place}.title", pillar.Title),
        .. Empty($"{place}.description", pillar.Description),
        .. Unless(checklist.Items.Any(item => item.Pillar == pillar.Id), $"{place}: no item belongs to '{pillar.Id}'; leave the pillar out"),
    ];

    private static IEnumerable<string> Mistakes(ChecklistItem item, string place, Checklist checklist) =>
    [
        .. Unless(Kebab().IsMatch(item.Id), $"{place}.id is '{item.Id}'; {IdRule}"),
        .. Unless(
            checklist.Pillars.Any(pillar => pillar.Id == item.Pillar),
            $"{place}.pillar is '{item.Pillar}'; the pillars are {string.Join(", ", checklist.Pillars.Select(pillar => pillar.Id))}"),
        .. Empty($"{place}.question", item.Question),
        .. Empty($"{place}.why", item.Why),
        .. Unless(item.Fix.Count > 0, $"{place}.fix is empty; say what to do where the answer is no"),
        .. item.Fix.Index().SelectMany(step => Empty($"{place}.fix[{step.Index}]", step.Item)),
        .. item.References.ByFramework().SelectMany(framework => framework.Ids).SelectMany(id => Empty($"{place}.references", id)),
        .. Unless(item.EffortDays is > 0 and <= MostDays, $"{place}.effortDays is {item.EffortDays}; it must be above 0 and at most {MostDays}"),
    ];

    private static IEnumerable<string> Unless(bool isRight, string mistake) => isRight ? [] : [mistake];

    private static IEnumerable<string> Empty(string place, string? text) => Unless(!string.IsNullOrWhiteSpace(text), $"{place} is empty");

    /// <summary>The serializer lets null into lists.</summary>
    private static IEnumerable<string> Nulls<T>(string place, IReadOnlyList<T?> list) =>
        list.Index().Where(one => one.Item is null).Select(one => $"{place}[{one.Index}] is null; leave it out");

    private static IEnumerable<string> Repeated(IEnumerable<string> ids) => ids.GroupBy(id => id).Where(same => same.Skip(1).Any()).Select(same => same.Key);

    [GeneratedRegex("^[a-z0-9]+([.-][a-z0-9]+)*$")]
    private static partial Regex Kebab();
}

/// <summary>A checklist cannot be used; the message says where and what to change.</summary>
/// <param name="message">Where it is wrong and what to change.</param>
/// <param name="inner">The cause, where there is one.</param>
public sealed class ChecklistException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The shape of a checklist's file; anything the schema does not name is refused.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Checklist))]
internal sealed partial class ChecklistJson : JsonSerializerContext;
