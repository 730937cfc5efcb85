using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using RiskApi.Core.Catalog;

namespace RiskApi.Agents;

/// <summary>The JSON schema of what a tool takes or gives, with what the members' <see cref="DescriptionAttribute"/> say.</summary>
/// <remarks>Null is never written and need not be sent, so that no schema speaks of it: not every agent reads a list of types.</remarks>
internal static class ToolSchema
{
    private static readonly JsonSchemaExporterOptions Options = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) => Described(context, Required(context.TypeInfo, Plain(context.TypeInfo.Type, schema))),
    };

    public static JsonElement Of(JsonTypeInfo type) => JsonElement.Parse(type.GetJsonSchemaAsNode(Options).ToJsonString());

    private static JsonObject Plain(Type type, JsonNode schema)
    {
        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(PartialDate))
        {
            return new JsonObject { ["type"] = "string" };
        }

        var plain = schema as JsonObject ?? [];
        if (plain["type"] is JsonArray types)
        {
            plain["type"] = types.First(one => (string?)one is not "null")!.DeepClone();
        }

        if (plain["enum"] is JsonArray words)
        {
            plain["type"] = "string";
            plain["enum"] = new JsonArray([.. words.Where(word => word is not null).Select(word => word!.DeepClone())]);
        }

        return plain;
    }

    /// <summary>What may be null may be missing.</summary>
    private static JsonObject Required(JsonTypeInfo type, JsonObject schema)
    {
        if (schema["required"] is JsonArray names)
        {
            var always = type.Properties.Where(member => member.IsRequired || !member.IsGetNullable).Select(member => member.Name).ToHashSet();
            schema["required"] = new JsonArray([.. names.Where(name => always.Contains((string)name!)).Select(name => name!.DeepClone())]);
        }

        return schema;
    }

    private static JsonObject Described(JsonSchemaExporterContext context, JsonObject schema)
    {
        if (context.PropertyInfo?.AttributeProvider is MemberInfo member && member.GetCustomAttribute<DescriptionAttribute>() is { } said)
        {
            schema["description"] = said.Description;
        }

        return schema;
    }
}
