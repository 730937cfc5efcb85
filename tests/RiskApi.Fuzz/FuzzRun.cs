using System.Diagnostics;
using System.Text.Json.Nodes;

namespace RiskApi.Fuzz;

/// <summary>What came of a run.</summary>
/// <param name="Requests">Requests sent.</param>
/// <param name="Failures">Answers of 500 and above, and connections that broke.</param>
/// <param name="Mismatches">Answers that the OpenAPI document does not describe: their status, their media type or their body.</param>
internal sealed record Tally(int Requests, int Failures, int Mismatches);

/// <summary>Sends seeded requests to every operation of the OpenAPI document, and holds the answers against it.</summary>
internal static class FuzzRun
{
    /// <summary>
    /// As many requests go to one service: a long run is many short ones, each with a database of its own, so that a fault is near its cause.
    /// </summary>
    private const int PerService = 2000;

    private const int MostShown = 40;

    /// <summary>Runs, and prints each kind of fault once, with the request that shows it.</summary>
    /// <param name="requests">How many requests.</param>
    /// <param name="seed">The same seed sends the same requests to the same services.</param>
    /// <param name="postgres">A server that may create databases; null for SQLite.</param>
    /// <param name="output">Where to print.</param>
    public static async Task<Tally> Of(int requests, int seed, string? postgres, TextWriter output)
    {
        var shown = new HashSet<string>();
        var total = new Tally(0, 0, 0);
        for (var round = 0; total.Requests < requests; round++)
        {
            var one = await OnOneService(Math.Min(PerService, requests - total.Requests), seed + round, postgres, shown, output);
            total = new(total.Requests + one.Requests, total.Failures + one.Failures, total.Mismatches + one.Mismatches);
        }

        return total;
    }

    private static async Task<Tally> OnOneService(int requests, int seed, string? postgres, HashSet<string> shown, TextWriter output)
    {
        var begun = Stopwatch.GetTimestamp();
        await using var service = await FuzzedService.Start(postgres);
        var document = JsonNode.Parse(await service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
        var operations = FuzzedOperation.All(document);
        var answers = new AnswerCheck(document);
        var known = new KnownIds();
        var maker = new RequestMaker(document, known, new Random(seed));
        var (failures, mismatches) = (0, 0);
        for (var i = 0; i < requests; i++)
        {
            var operation = operations[i % operations.Count];
            var request = maker.Make(operation);
            var answer = await service.Send(request);
            if (answer.Status >= 500)
            {
                failures++;
                Show($"{answer.Status} {answer.Fault}", operation, request, seed, i, shown, output);
            }
            else if (answers.Fault(operation, answer) is { } fault)
            {
                mismatches++;
                Show(fault, operation, request, seed, i, shown, output);
            }

            known.Learn(answer);
        }

        output.WriteLine($"seed {seed}: {requests} requests to {operations.Count} operations in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s");
        return new(requests, failures, mismatches);
    }

    private static void Show(string fault, FuzzedOperation operation, FuzzedRequest request, int seed, int number, HashSet<string> shown, TextWriter output)
    {
        if (shown.Count < MostShown && shown.Add($"{operation.Id} {fault}"))
        {
            output.WriteLine($"! {operation.Id} (seed {seed}, request {number}): {fault}\n  {request.ToCurl()}");
        }
    }
}
