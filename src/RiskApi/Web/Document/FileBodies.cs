using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace RiskApi.Web.Document;

/// <summary>Endpoint metadata: the body is a file of any kind, with examples that run as they stand.</summary>
/// <param name="Description">What the file is.</param>
/// <param name="Examples">Examples of text files.</param>
internal sealed record FileBody(string Description, params FileExample[] Examples);

/// <summary>A file that runs as it stands.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Name">A key.</param>
/// <param name="Summary">What it shows.</param>
/// <param name="Text">Its content.</param>
internal sealed record FileExample(string MediaType, string Name, string Summary, string Text)
{
    /// <summary>Reads an example that is embedded beside its endpoints.</summary>
    public static FileExample Embedded(string folder, string fileName, string mediaType, string summary)
    {
        using var stream = typeof(FileExample).Assembly.GetManifestResourceStream($"RiskApi.{folder}.Examples.{fileName}")!;
        using var reader = new StreamReader(stream);
        return new(mediaType, Path.GetFileNameWithoutExtension(fileName), summary, reader.ReadToEnd());
    }
}

/// <summary>Declares bodies that are files.</summary>
internal sealed class FileBodies : IOpenApiOperationTransformer
{
    private static readonly string[] Binary = ["application/octet-stream", "application/zip", "application/gzip"];

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var body in context.Description.ActionDescriptor.EndpointMetadata.OfType<FileBody>())
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = body.Description,
                Content = body.Examples.GroupBy(example => example.MediaType).Select(examples => (Type: examples.Key, Body: OfText(examples)))
                    .Concat(Binary.Select(
                        type => (Type: type, Body: new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } })))
                    .ToDictionary(content => content.Type, content => content.Body),
            };
        }

        return Task.CompletedTask;
    }

    private static OpenApiMediaType OfText(IGrouping<string, FileExample> examples)
    {
        var isJson = examples.Key == "application/json";
        return new()
        {
            Schema = new OpenApiSchema { Type = isJson ? JsonSchemaType.Object : JsonSchemaType.String },
            Examples = examples.ToDictionary(
                example => example.Name,
                IOpenApiExample (example) =>
                    new OpenApiExample { Summary = example.Summary, Value = isJson ? JsonNode.Parse(example.Text) : JsonValue.Create(example.Text) }),
        };
    }
}
