using System.Text.Json;
using BenchmarkDotNet.Attributes;
using FluentValidation.Results;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using RiskApi.Assessments;
using RiskApi.Catalog.Served;
using RiskApi.Core.Assessments;
using RiskApi.Core.Usage;

namespace RiskApi.Benchmarks;

/// <summary>The steps of <c>POST /v1/assessments</c> with ten dependencies, without the server.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks
{
    private readonly byte[] _body = TenDependencies.Json();
    private readonly AssessmentInputValidator _validator = new();
    private JsonSerializerOptions _json = null!;
    private AssessmentInput _input = null!;
    private Assessor _assessor = null!;
    private Outlooks _outlooks = null!;
    private Assessment _assessment = null!;

    [GlobalSetup]
    public void Setup()
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddRiskApi();
        var services = builder.Build().Services.CreateScope().ServiceProvider;
        _json = services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        _assessor = services.GetRequiredService<Assessor>();
        _outlooks = services.GetRequiredService<Outlooks>();
        _input = (AssessmentInput)Read();
        _assessment = Assess();
    }

    [Benchmark(Description = "read the body")]
    public object Read() => JsonSerializer.Deserialize<AssessmentInput>(_body, _json)!;

    [Benchmark(Description = "validate")]
    public ValidationResult Validate() => _validator.Validate(_input);

    [Benchmark(Description = "assess, advice included")]
    public Assessment Assess() =>
        _assessor.Assess(new Project(_input.Name, _input.Criticality, _input.Dependencies), 365, _outlooks.Of(new(2026, 8, 15)));

    [Benchmark(Description = "write the answer")]
    public Task Write() => JsonSerializer.SerializeAsync(Stream.Null, _assessment, _json);
}
