using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace RiskApi.Web;

/// <summary>Partial answers: the items of a list with some of their members alone.</summary>
internal static class Fields
{
    public const string Doc =
        "Only these members of the items, by their names with commas between them; a member of a member by a dot, as in `latestAssessment.score`. All where left out.";

    private const string Parameter = "fields";
    private const int LongestList = 1000;

    /// <summary>Lets a list answer with the members that <c>fields</c> asks for.</summary>
    public static RouteHandlerBuilder GivesFields(this RouteHandlerBuilder list) => list.AddEndpointFilter(async (context, next) =>
    {
        var result = await next(context);
        var answer = result is INestedHttpResult nested ? nested.Result : result;
        if (context.HttpContext.Request.Query[Parameter] is not [{ Length: > 0 } fields]
            || answer is not IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK }
            || answer is not IValueHttpResult { Value: { } page })
        {
            return result;
        }

        var json = context.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return TypedResults.Ok(Part(page, fields.Split(','), json));
    });

    /// <summary>Names of members of the items of a list.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="item">The type of the items.</param>
    /// <param name="names">The names of members.</param>
    public static IRuleBuilderOptions<T, string?> AreFieldsOf<T>(this IRuleBuilder<T, string?> rule, Type item, FieldNames names)
    {
        var known = new Lazy<string[]>(() => [.. names.Of(item)]);
        return rule.MaximumLength(LongestList)
            .Must(fields => Unknown(fields, known.Value) is null)
            .WithMessage((_, fields) =>
            {
                var unknown = Unknown(fields, known.Value)!;
                var top = string.Join(", ", known.Value.Where(name => !name.Contains('.', StringComparison.Ordinal)));
                return $"'{unknown}' is not a member of the items; they have {top}.{Nearest.Question(unknown, known.Value)}";
            });
    }

    private static string? Unknown(string? fields, string[] known) => fields?.Split(',').FirstOrDefault(field => !known.Contains(field));

    private static JsonObject Part(object page, string[] fields, JsonSerializerOptions options)
    {
        var whole = JsonSerializer.SerializeToNode(page, options.GetTypeInfo(page.GetType()))!.AsObject();
        var items = whole["items"]!.AsArray();
        for (var i = 0; i < items.Count; i++)
        {
            items[i] = Part(items[i]!.AsObject(), fields);
        }

        return whole;
    }

    /// <summary>The members in the order in which they are asked for; of a member that is null no part is left but the null.</summary>
    private static JsonObject Part(JsonObject item, string[] fields)
    {
        var part = new JsonObject();
        foreach (var field in fields)
        {
            var (name, inner) = field.Split('.', 2) is [var first, var second] ? (first, second) : (field, null);
            if (inner is null || item[name] is not JsonObject whole)
            {
                part[name] = item[name]?.DeepClone();
            }
            else if (part[name] is JsonObject begun)
            {
                begun[inner] = whole[inner]?.DeepClone();
            }
            else
            {
                part[name] = new JsonObject { [inner] = whole[inner]?.DeepClone() };
            }
        }

        return part;
    }
}

/// <summary>Knows the members of answers by name.</summary>
internal sealed class FieldNames(IOptions<JsonOptions> json)
{
    private const int Depth = 2;

    /// <summary>The members of a type, each with those of the object that it is, as <c>member.inner</c>.</summary>
    public IEnumerable<string> Of(Type item) => Names(json.Value.SerializerOptions.GetTypeInfo(item), Depth);

    private static IEnumerable<string> Names(JsonTypeInfo type, int depth) => depth == 0 || type.Kind != JsonTypeInfoKind.Object
        ? []
        : type.Properties.Where(property => !property.IsExtensionData).SelectMany(property =>
            Names(type.Options.GetTypeInfo(property.PropertyType), depth - 1).Select(name => $"{property.Name}.{name}").Prepend(property.Name));
}
