using System.Globalization;
using FluentValidation;
using FluentValidation.Validators;

namespace RiskApi.Web.Validation;

/// <summary>Limits a query parameter to whole numbers of a range; the OpenAPI document publishes it as a number.</summary>
internal interface IWholeNumberValidator : IPropertyValidator
{
    int From { get; }

    int To { get; }
}

/// <inheritdoc cref="IWholeNumberValidator"/>
internal sealed class WholeNumberValidator<T>(int from, int to) : PropertyValidator<T, string?>, IWholeNumberValidator
{
    public int From => from;

    public int To => to;

    public override string Name => "WholeNumberValidator";

    public override bool IsValid(ValidationContext<T> context, string? value) =>
        value is null || (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to);

    protected override string GetDefaultMessageTemplate(string errorCode) =>
        $"'{{PropertyName}}' must be a whole number from {from} to {to}; '{{PropertyValue}}' is not.";
}
