using System.Reflection;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace RiskApi.Web.Validation;

/// <summary>Endpoint metadata: the type whose validator guards the operation.</summary>
/// <param name="Type">The validated type.</param>
/// <param name="Faults">What is wrong with the argument of that type.</param>
internal sealed record ValidatedInput(Type Type, Func<EndpointFilterInvocationContext, IEnumerable<ValidationFailure>> Faults)
{
    /// <summary>The query parameters of the type; none where it is a body.</summary>
    public IReadOnlyList<string> QueryParameters { get; } =
        [.. Type.GetProperties().Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>()];

    public static ValidatedInput Of<T>() => new(
        typeof(T), context => context.HttpContext.RequestServices.GetRequiredService<IValidator<T>>().Validate(Argument<T>(context)).Errors);

    private static T Argument<T>(EndpointFilterInvocationContext context)
    {
        for (var i = 0; i < context.Arguments.Count; i++)
        {
            if (context.Arguments[i] is T argument)
            {
                return argument;
            }
        }

        throw new InvalidOperationException($"The operation takes no {typeof(T).Name}.");
    }
}
