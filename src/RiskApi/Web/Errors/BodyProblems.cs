using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Web.Validation;

namespace RiskApi.Web.Errors;

/// <summary>Makes the problem of a body that could not be bound, with all of its faults.</summary>
internal static class BodyProblems
{
    /// <summary>The problem of a body.</summary>
    /// <param name="http">The request.</param>
    /// <param name="endpoint">The operation.</param>
    /// <param name="sent">The body.</param>
    /// <param name="type">The type that it should have.</param>
    /// <returns>The problem; null where nothing is found to be wrong.</returns>
    public static ProblemHttpResult? Of(HttpContext http, Endpoint endpoint, SentBody sent, JsonTypeInfo type)
    {
        if (JsonSyntax.Fault(sent.Utf8.Span) is { } syntax)
        {
            return Problems.Of(ProblemType.Malformed, syntax);
        }

        var found = Check(sent, type);
        return found.Faults is [] ? null : Problems.Malformed([.. found.Faults, .. OutOfBounds(http, endpoint, found, type)]);
    }

    private static CheckedBody Check(SentBody sent, JsonTypeInfo type)
    {
        try
        {
            using var body = JsonDocument.Parse(sent.Utf8);
            return BodySchema.Check(body.RootElement, type);
        }
        catch (InvalidOperationException)
        {
            // A name that is no text in UTF-8 cannot be named.
            return new([new(BodyFault.Top, "The name of a member is not a text in UTF-8.")], null);
        }
    }

    /// <summary>What validation says of the rest.</summary>
    private static IEnumerable<BodyFault> OutOfBounds(HttpContext http, Endpoint endpoint, CheckedBody found, JsonTypeInfo type) =>
        Bind(found, type) is not { } body ? []
            : endpoint.Metadata.GetOrderedMetadata<ValidatedInput>()
                .Where(input => input.Type == type.Type)
                .SelectMany(input => input.Faults(new DefaultEndpointFilterInvocationContext(http, body)))
                .Where(failure => !found.Faults.Any(fault => fault.Touches(failure.PropertyName)))
                .Select(failure => new BodyFault(failure.PropertyName, failure.ErrorMessage));

    private static object? Bind(CheckedBody found, JsonTypeInfo type)
    {
        try
        {
            return found.Rest.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
