using System.Reflection;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web.Errors;

namespace RiskApi.Web.Validation;

/// <summary>Answers 400 with the failures, by JSON path or query parameter, before the handler runs.</summary>
internal sealed class ValidationFilter<T>(IValidator<T> validator) : IEndpointFilter
{
    /// <summary>The query parameters of <typeparamref name="T"/>; none where it is a body.</summary>
    private static readonly string[] QueryParameters =
    [
        .. typeof(T).GetProperties().Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>(),
    ];

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = validator.Validate(Argument(context));
        AddMisspelt(context.HttpContext.Request.Query, result);

        return result.IsValid
            ? next(context)
            : ValueTask.FromResult<object?>(Problems.Validation(result.ToDictionary()));
    }

    /// <summary>A parameter that no operation reads would be a filter that does not filter, unnoticed.</summary>
    private static void AddMisspelt(IQueryCollection query, ValidationResult result)
    {
        foreach (var name in query.Keys.Where(name => QueryParameters.Length > 0 && !QueryParameters.Contains(name)))
        {
            result.Errors.Add(new(name, $"'{name}' is not a parameter of this operation; it takes {string.Join(", ", QueryParameters)}."));
        }
    }

    private static T Argument(EndpointFilterInvocationContext context)
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

/// <summary>Adds the filter to an operation.</summary>
internal static class ValidationFilterExtensions
{
    public static RouteHandlerBuilder Validate<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter<ValidationFilter<T>>().WithMetadata(new ValidatedInput(typeof(T))).ProducesProblem(StatusCodes.Status400BadRequest);
}
