using FluentValidation;
using FluentValidation.Validators;

namespace RiskApi.Web.Validation;

/// <summary>Limits the length of a list, in a form that the OpenAPI document can publish.</summary>
internal interface IAtMostValidator : IPropertyValidator
{
    int Count { get; }
}

/// <inheritdoc cref="IAtMostValidator"/>
internal sealed class AtMostValidator<T, TItem>(int count) : PropertyValidator<T, IReadOnlyList<TItem>>, IAtMostValidator
{
    public int Count => count;

    public override string Name => "AtMostValidator";

    public override bool IsValid(ValidationContext<T> context, IReadOnlyList<TItem> value)
    {
        context.MessageFormatter.AppendArgument("Most", count).AppendArgument("Given", value?.Count ?? 0);
        return value is null || value.Count <= count;
    }

    protected override string GetDefaultMessageTemplate(string errorCode) =>
        "'{PropertyName}' takes at most {Most} items; {Given} were given.";
}
