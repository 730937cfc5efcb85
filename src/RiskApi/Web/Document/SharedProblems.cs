using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace RiskApi.Web.Document;

/// <summary>
/// Writes an error that several operations answer in the same words once, among the components, and has the operations refer to it; what one
/// operation alone answers stays with it.
/// </summary>
internal sealed partial class SharedProblems : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var shared =
            from path in document.Paths.Values
            from operation in path.Operations ?? []
            from answer in operation.Value.Responses ?? []
            where IsProblem(answer.Value)
            group operation.Value by (Status: answer.Key, answer.Value.Description) into alike
            where alike.Count() > 1
            select (alike.Key.Status, Name: NameOf(alike.Key.Status, alike.Key.Description!), Operations: alike.ToArray());

        foreach (var (status, name, operations) in shared.OrderBy(problem => problem.Name, StringComparer.Ordinal).ToArray())
        {
            document.AddComponent(name, operations[0].Responses![status]);
            foreach (var operation in operations)
            {
                operation.Responses![status] = new OpenApiResponseReference(name, document);
            }
        }

        return Task.CompletedTask;
    }

    private static bool IsProblem(IOpenApiResponse response) =>
        response is OpenApiResponse { Headers: null or { Count: 0 }, Content: { Count: 1 } content }
        && content.TryGetValue("application/problem+json", out var body) && body.Schema is OpenApiSchemaReference { Reference.Id: "ProblemDetails" };

    /// <summary>The status, such as <c>TooManyRequests</c>, and the words where they are not the usual ones of the status.</summary>
    private static string NameOf(string status, string description)
    {
        var name = Joined(ReasonPhrases.GetReasonPhrase(int.Parse(status, CultureInfo.InvariantCulture)));
        return description == CommonProblems.DescriptionOf(status) ? name : $"{name}_{Joined(description)}";
    }

    private static string Joined(string words) => string.Concat(Words().Matches(words).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]));

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Words();
}
