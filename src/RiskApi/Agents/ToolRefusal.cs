using FluentValidation.Results;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace RiskApi.Agents;

/// <summary>A call that cannot be answered.</summary>
/// <param name="message">Why, and what to change; an agent reads it and tries again.</param>
internal sealed class ToolRefusal(string message) : Exception(message)
{
    private const int MostFaults = 5;

    /// <summary>Characters of a fault: it may quote what was sent, which may be of any length.</summary>
    private const int LongestFault = 800;

    /// <summary>Refuses what validation has found to be out of bounds.</summary>
    public static void Unless(ValidationResult result)
    {
        if (!result.IsValid)
        {
            throw Of(result.Errors.Select(error => $"{error.PropertyName}: {error.ErrorMessage}"));
        }
    }

    /// <summary>What an operation of the API answers, or its problem.</summary>
    public static T Unless<T>(Results<Ok<T>, ProblemHttpResult> answer) =>
        answer.Result is Ok<T> { Value: { } value } ? value : throw Of(((ProblemHttpResult)answer.Result).ProblemDetails);

    /// <summary>A problem of the API, for an agent.</summary>
    public static ToolRefusal Of(ProblemDetails problem) => Of(problem is HttpValidationProblemDetails { Errors: var places }
        ? places.SelectMany(place => place.Value.Select(fault => $"{place.Key}: {fault}"))
        : [problem.Detail!]);

    /// <summary>Faults, a line for each.</summary>
    public static ToolRefusal Of(IEnumerable<string> faults)
    {
        string[] all = [.. faults];
        var more = all.Length > MostFaults ? [$"and {all.Length - MostFaults} more faults."] : Array.Empty<string>();
        return new(string.Join('\n', all.Take(MostFaults).Select(Short).Concat(more)));
    }

    private static string Short(string fault) => fault.Length <= LongestFault ? fault : $"{fault[..LongestFault]}…";
}
