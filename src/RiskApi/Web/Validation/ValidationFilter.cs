using FluentValidation;
using FluentValidation.Results;
using RiskApi.Web.Errors;

namespace RiskApi.Web.Validation;

/// <summary>Answers 400 with the failures, by JSON path or query parameter, before the handler runs.</summary>
internal sealed class ValidationFilter<T>(IValidator<T> validator) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = validator.Validate(Argument(context));
        AddMisspelt(context.HttpContext, result);

        return result.IsValid
            ? next(context)
            : ValueTask.FromResult<object?>(Problems.Validation(result.ToDictionary()));
    }

    /// <summary>A parameter that no operation reads would be a filter that does not filter, unnoticed.</summary>
    private static void AddMisspelt(HttpContext http, ValidationResult result)
    {
        string[] known = [.. http.GetEndpoint()!.Metadata.GetOrderedMetadata<ValidatedInput>().SelectMany(input => input.QueryParameters)];
        foreach (var name in http.Request.Query.Keys.Where(name => known.Length > 0 && !known.Contains(name)))
        {
            result.Errors.Add(new(name, $"'{name}' is not a parameter of this operation; it takes {string.Join(", ", known)}."));
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
