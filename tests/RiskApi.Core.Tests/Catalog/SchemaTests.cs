using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using RiskApi.Core.Catalog;

namespace RiskApi.Core.Tests.Catalog;

/// <summary>The JSON Schema that editors use says what the reader takes.</summary>
public class SchemaTests
{
    [Theory]
    [InlineData("", typeof(Provider))]
    [InlineData("policy", typeof(ProviderPolicy))]
    [InlineData("model", typeof(Model))]
    [InlineData("revision", typeof(Revision))]
    [InlineData("promise", typeof(Promise))]
    public void The_schema_names_the_members_that_are_read(string definition, Type type)
    {
        using var schema = JsonDocument.Parse(TestCatalog.File("provider.schema.json").Content);
        var place = definition.Length == 0 ? schema.RootElement : schema.RootElement.GetProperty("$defs").GetProperty(definition);

        Assert.Equal(
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsRead).Select(JsonName).Order(),
            place.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
        Assert.False(place.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void The_schema_lists_every_kind_of_model()
    {
        using var schema = JsonDocument.Parse(TestCatalog.File("provider.schema.json").Content);
        var kinds = schema.RootElement.GetProperty("$defs").GetProperty("model").GetProperty("properties").GetProperty("kind").GetProperty("enum");

        Assert.Equal(Enum.GetNames<ModelKind>()
            .Select(JsonNamingPolicy.KebabCaseLower.ConvertName)
            .Order(), kinds.EnumerateArray().Select(kind => kind.GetString()).Order());
    }

    private static bool IsRead(PropertyInfo property) =>
        property.CanWrite && property.GetCustomAttribute<JsonIgnoreAttribute>() is null;

    private static string JsonName(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
