using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using RiskApi.Core.Assessments;
using RiskApi.Core.Scoring;

namespace RiskApi.Assessments;

/// <summary>Writes a dependency that will be in other answers too once, for as long as it lasts.</summary>
internal sealed class LastingParts : JsonConverter<IReadOnlyList<DependencyAssessment>>
{
    private readonly ConditionalWeakTable<DependencyAssessment, byte[]> _written = [];
    private readonly JsonTypeInfo<DependencyAssessment> _dependency;

    public LastingParts(IOptions<JsonOptions> options)
    {
        var api = options.Value.SerializerOptions;
        _dependency = (JsonTypeInfo<DependencyAssessment>)api.GetTypeInfo(typeof(DependencyAssessment));
        var answers = new JsonSerializerOptions(api) { TypeInfoResolver = api.TypeInfoResolver!.WithAddedModifier(Take) };
        AssessmentInfo = (JsonTypeInfo<Assessment>)answers.GetTypeInfo(typeof(Assessment));
    }

    /// <summary>How an assessment is written.</summary>
    public JsonTypeInfo<Assessment> AssessmentInfo { get; }

    public override IReadOnlyList<DependencyAssessment> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are only written.");

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<DependencyAssessment> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var dependency in value)
        {
            if (dependency.IsLasting)
            {
                writer.WriteRawValue(_written.GetValue(dependency, Written), skipInputValidation: true);
            }
            else
            {
                JsonSerializer.Serialize(writer, dependency, _dependency);
            }
        }

        writer.WriteEndArray();
    }

    private byte[] Written(DependencyAssessment dependency) => JsonSerializer.SerializeToUtf8Bytes(dependency, _dependency);

    private void Take(JsonTypeInfo type)
    {
        foreach (var property in type.Type == typeof(Assessment) ? type.Properties : [])
        {
            property.CustomConverter = property.PropertyType == typeof(IReadOnlyList<DependencyAssessment>) ? this : property.CustomConverter;
        }
    }
}
