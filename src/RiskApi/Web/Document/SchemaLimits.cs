using System.Globalization;
using System.Text.Json.Nodes;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using RiskApi.Web.Validation;

namespace RiskApi.Web.Document;

/// <summary>Writes validation rules as JSON Schema keywords.</summary>
internal static class SchemaLimits
{
    public static void Apply(IPropertyValidator rule, OpenApiSchema target)
    {
        switch (rule)
        {
            case ILengthValidator length:
                target.MinLength = length.Min > 0 ? length.Min : target.MinLength;
                target.MaxLength = length.Max > 0 ? length.Max : target.MaxLength;
                break;
            case IWithinValidator within:
                (target.Type, target.Format) = within.From switch
                {
                    int => (JsonSchemaType.Integer, "int32"),
                    double => (JsonSchemaType.Number, "double"),
                    DateTimeOffset => (JsonSchemaType.String, null),
                    _ => (JsonSchemaType.String, "date"),
                };
                Between(within.From, within.To, target);
                break;
            case IOneOfValidator oneOf:
                target.Enum = [.. oneOf.Words.Select(word => (JsonNode)word)];
                break;
            case IAtMostValidator atMost:
                target.MaxItems = atMost.Count;
                break;
            case IBetweenValidator between:
                Between(between.From, between.To, target);
                break;
            case INotEmptyValidator when target.Type?.HasFlag(JsonSchemaType.Array) == true:
                target.MinItems = 1;
                break;
            case INotEmptyValidator when target.Type?.HasFlag(JsonSchemaType.String) == true:
                target.MinLength ??= 1;
                break;
        }
    }

    /// <summary>JSON Schema has bounds for numbers, and none for dates.</summary>
    private static void Between(object from, object to, OpenApiSchema target)
    {
        if (from is not (DateOnly or DateTimeOffset))
        {
            target.Minimum = Convert.ToString(from, CultureInfo.InvariantCulture);
            target.Maximum = Convert.ToString(to, CultureInfo.InvariantCulture);
        }
    }
}
