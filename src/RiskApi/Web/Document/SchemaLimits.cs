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
            case IAsOfDateValidator:
                target.Format = "date";
                break;
            case IWholeNumberValidator number:
                target.Type = JsonSchemaType.Integer;
                target.Format = "int32";
                target.Minimum = number.From.ToString(CultureInfo.InvariantCulture);
                target.Maximum = number.To.ToString(CultureInfo.InvariantCulture);
                break;
            case INumberValidator number:
                target.Type = JsonSchemaType.Number;
                target.Format = "double";
                target.Minimum = number.From.ToString(CultureInfo.InvariantCulture);
                target.Maximum = number.To.ToString(CultureInfo.InvariantCulture);
                break;
            case IOneOfValidator oneOf:
                target.Enum = [.. oneOf.Words.Select(word => (JsonNode)word)];
                break;
            case IAtMostValidator atMost:
                target.MaxItems = atMost.Count;
                break;
            case IBetweenValidator { From: not DateOnly } between:
                target.Minimum = Convert.ToString(between.From, CultureInfo.InvariantCulture);
                target.Maximum = Convert.ToString(between.To, CultureInfo.InvariantCulture);
                break;
            case INotEmptyValidator when target.Type?.HasFlag(JsonSchemaType.Array) == true:
                target.MinItems = 1;
                break;
            case INotEmptyValidator when target.Type?.HasFlag(JsonSchemaType.String) == true:
                target.MinLength ??= 1;
                break;
        }
    }
}
