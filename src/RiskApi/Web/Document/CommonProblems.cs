using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using RiskApi.Web.Errors;

namespace RiskApi.Web.Document;

/// <summary>Declares the errors that every operation shares, and says what the declared ones are about.</summary>
internal sealed class CommonProblems : IOpenApiOperationTransformer
{
    /// <summary>What an error of a status is about, where the operation does not say.</summary>
    public static string DescriptionOf(string status) => status == "400"
        ? "The request cannot be read, or a value in it is out of bounds."
        : $"{ProblemType.ForStatus(int.Parse(status, CultureInfo.InvariantCulture))?.Title}.";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Responses ??= [];
        string[] forCallers = operation.Security is [] ? [] : ["401", "403", "429"];
        string[] forBodies = operation.RequestBody is null ? [] : ["413", "415"];
        string[] statuses = [.. forCallers, .. forBodies, "500"];
        foreach (var status in statuses)
        {
            operation.Responses.TryAdd(status, new OpenApiResponse
            {
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("ProblemDetails", context.Document) },
                },
            });
        }

        foreach (var (status, response) in operation.Responses)
        {
            if (response is OpenApiResponse { Description: null or "" or "Bad Request" } undescribed)
            {
                undescribed.Description = DescriptionOf(status);
            }
        }

        return Task.CompletedTask;
    }
}
