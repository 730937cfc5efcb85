using System.Text.Encodings.Web;
using System.Text.Json;
using RiskApi.Formats.Markup;

namespace RiskApi.Exports;

/// <summary>Writes projects as lines of JSON (NDJSON), each when it is read, so that any number of them takes the memory of a few.</summary>
internal static class ProjectLines
{
    public const string MediaType = "application/x-ndjson";

    private static readonly ExportJson Json = new(new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static async Task Write(IAsyncEnumerable<Assessed> projects, Stream lines, CancellationToken cancel)
    {
        await foreach (var project in projects.WithCancellation(cancel))
        {
            await JsonSerializer.SerializeAsync(lines, ProjectLine.Of(project), Json.ProjectLine, cancel);
            await lines.WriteAsync("\n"u8.ToArray(), cancel);
        }
    }
}
