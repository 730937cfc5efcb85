using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.Capabilities;

namespace RiskApi.Core.Tests.Catalog;

/// <summary>The JSON Schema that editors use says what the reader takes.</summary>
public class SchemaTests
{
    [Theory]
    [InlineData("provider", "", typeof(Provider))]
    [InlineData("provider", "policy", typeof(ProviderPolicy))]
    [InlineData("provider", "model", typeof(Model))]
    [InlineData("provider", "revision", typeof(Revision))]
    [InlineData("provider", "promise", typeof(Promise))]
    [InlineData("capabilities", "", typeof(CapabilityFile))]
    [InlineData("capabilities", "model", typeof(ModelCapabilities))]
    [InlineData("capabilities", "source", typeof(CapabilitySource))]
    [InlineData("capabilities", "disagreement", typeof(CapabilityDisagreement))]
    [InlineData("abilities", "", typeof(AbilityFile))]
    [InlineData("abilities", "source", typeof(AbilitySource))]
    [InlineData("abilities", "measure", typeof(AbilityEntry))]
    public void The_schema_names_the_members_that_are_read(string file, string definition, Type type)
    {
        using var schema = JsonDocument.Parse(TestCatalog.File($"{file}.schema.json").Content);
        var place = definition.Length == 0 ? schema.RootElement : schema.RootElement.GetProperty("$defs").GetProperty(definition);

        Assert.Equal(
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsRead).Select(JsonName).Order(),
            place.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
        Assert.False(place.GetProperty("additionalProperties").GetBoolean());
    }

    [Theory]
    [InlineData("modalities", typeof(Modality))]
    [InlineData("features", typeof(ModelFeature))]
    public void The_schema_lists_every_word_of_what_models_can_do(string definition, Type words)
    {
        using var schema = JsonDocument.Parse(TestCatalog.File("capabilities.schema.json").Content);
        var listed = schema.RootElement.GetProperty("$defs").GetProperty(definition).GetProperty("items").GetProperty("enum");

        Assert.Equal(Enum.GetNames(words).Select(JsonNamingPolicy.KebabCaseLower.ConvertName), listed.EnumerateArray().Select(word => word.GetString()));
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
