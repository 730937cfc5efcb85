using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RiskApi.Web.Errors;

namespace RiskApi.Pages.Errors;

/// <summary>A type of problem, explained.</summary>
/// <param name="Title">The kind in a line.</param>
/// <param name="Status">The HTTP status that it comes with.</param>
/// <param name="Help">What to do about it.</param>
/// <param name="Example">An answer of this type, as JSON.</param>
public sealed record ProblemPageView(string Title, int Status, string Help, string Example)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static ProblemPageView Of(ProblemType type, string root) =>
        new(type.Title, type.Status, type.Help, ExampleOf(type, root).ToJsonString(Indented));

    private static JsonObject ExampleOf(ProblemType type, string root)
    {
        var example = new JsonObject
        {
            ["type"] = root + type.Path,
            ["title"] = type.Title,
            ["status"] = type.Status,
            ["detail"] = "What was wrong with this request, and what to change.",
        };
        if (type == ProblemType.OutOfBounds)
        {
            example["errors"] = new JsonObject { ["dependencies[0].traffic.share"] = new JsonArray("Must be between 0 and 1.") };
        }

        return example;
    }
}
