using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Web.Errors;

namespace RiskApi.Web;

/// <summary>Why one of many items was refused: what the answer would have been, had it been sent alone.</summary>
/// <param name="Type">The kind of problem, where it is explained: a path of this service; an address where it has a public one.</param>
/// <param name="Title">The kind in a line.</param>
/// <param name="Status">The status.</param>
/// <param name="Detail">What to change.</param>
/// <param name="Errors">Each place within the item with what to change there; null where the problem has no place.</param>
internal sealed record ItemProblem(string Type, string Title, int Status, string Detail, IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors)
{
    /// <summary>How many items one request takes.</summary>
    public const int MostItems = 200;

    /// <summary>How large a request of many items may be, in bytes.</summary>
    public const long MostBytes = 8 << 20;

    public static ItemProblem Of(ProblemHttpResult problem)
    {
        var details = problem.ProblemDetails;
        return new(
            details.Type!,
            details.Title!,
            details.Status!.Value,
            details.Detail!,
            details is HttpValidationProblemDetails { Errors: var errors }
                ? errors.ToDictionary(place => place.Key, IReadOnlyList<string> (place) => place.Value)
                : null);
    }

    /// <summary>What is out of bounds in an item; null where nothing is.</summary>
    public static ItemProblem? Of<T>(T item, IValidator<T> validator) =>
        validator.Validate(item) is { IsValid: false } failed ? Of(Problems.Validation(failed.ToDictionary())) : null;
}
