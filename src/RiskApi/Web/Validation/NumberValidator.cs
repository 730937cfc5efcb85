using System.Globalization;
using FluentValidation;
using FluentValidation.Validators;

namespace RiskApi.Web.Validation;

/// <summary>Limits a query parameter to numbers of a range; the OpenAPI document publishes it as a number.</summary>
internal interface INumberValidator : IPropertyValidator
{
    double From { get; }

    double To { get; }
}

/// <inheritdoc cref="INumberValidator"/>
internal sealed class NumberValidator<T>(double from, double to) : PropertyValidator<T, string?>, INumberValidator
{
    public double From => from;

    public double To => to;

    public override string Name => "NumberValidator";

    public override bool IsValid(ValidationContext<T> context, string? value) =>
        value is null || (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to);

    protected override string GetDefaultMessageTemplate(string errorCode) =>
        string.Create(CultureInfo.InvariantCulture, $"'{{PropertyName}}' must be a number from {from} to {to}, such as 0.5; '{{PropertyValue}}' is not.");
}
