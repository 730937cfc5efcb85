using FluentValidation.Results;
using RiskApi.Web.Errors;

namespace RiskApi.Web.Validation;

/// <summary>Answers 400 with the failures, by JSON path or query parameter, before the handler runs; one answer names every fault.</summary>
internal static class ValidationFilter
{
    public static RouteHandlerBuilder Validate<T>(this RouteHandlerBuilder endpoint)
    {
        endpoint.Add(builder =>
        {
            // One filter for all that the operation takes.
            if (!builder.Metadata.OfType<ValidatedInput>().Any())
            {
                builder.FilterFactories.Add((_, next) => context => Check(context, next));
            }

            builder.Metadata.Add(ValidatedInput.Of<T>());
        });
        return endpoint.ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static ValueTask<object?> Check(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var inputs = context.HttpContext.GetEndpoint()!.Metadata.GetOrderedMetadata<ValidatedInput>();
        ValidationFailure[] foreign = [.. OfAnotherList(context.HttpContext)];

        // What a list says of the cursor of another one would only lead astray.
        var faults = inputs.SelectMany(input => input.Faults(context)).Where(fault => foreign is [] || fault.PropertyName != foreign[0].PropertyName);
        var result = new ValidationResult([.. faults, .. Misspelt(context.HttpContext, inputs), .. foreign]);

        return result.IsValid
            ? next(context)
            : ValueTask.FromResult<object?>(Problems.Validation(result.ToDictionary()));
    }

    /// <summary>A cursor of another list would go on from a place that means nothing in this one.</summary>
    private static IEnumerable<ValidationFailure> OfAnotherList(HttpContext http) =>
        http.Request.Query["cursor"] is [{ } cursor] && Cursor.TryRead(cursor, out var list, out _) && list != Cursor.ListOf(http)
            ? [new ValidationFailure("cursor", "'cursor' belongs to another list; start again without it.")]
            : [];

    /// <summary>A parameter that no operation reads would be a filter that does not filter, unnoticed.</summary>
    private static IEnumerable<ValidationFailure> Misspelt(HttpContext http, IEnumerable<ValidatedInput> inputs)
    {
        string[] known = [.. inputs.SelectMany(input => input.QueryParameters)];
        return http.Request.Query.Keys
            .Where(name => known.Length > 0 && !known.Contains(name))
            .Select(name => new ValidationFailure(name, $"'{name}' is not a parameter of this operation; it takes {string.Join(", ", known)}.{Nearest.Question(name, known)}"));
    }
}
