using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace RiskApi.Agents;

/// <summary>A tool that agents call: its arguments are read strictly and held to their bounds, and it is answered in words and in figures.</summary>
/// <remarks>Nothing of it is made before the first agent asks for it, so that the service starts without.</remarks>
/// <typeparam name="TTool">Answers; made for each call, within the scope of its request.</typeparam>
/// <typeparam name="TInput">The arguments, which have a validator.</typeparam>
/// <typeparam name="TAnswer">The answer.</typeparam>
/// <param name="json">How the API reads JSON.</param>
internal sealed class AgentTool<TTool, TInput, TAnswer>(IOptions<JsonOptions> json) : McpServerTool
    where TTool : class, IAgentTool<TInput, TAnswer>
    where TInput : class
    where TAnswer : class, IAgentAnswer
{
    private readonly Lazy<Tool> _tool = new(() => Describe(InputType(json)));

    public override Tool ProtocolTool => _tool.Value;

    public override IReadOnlyList<object> Metadata => [];

    private static JsonTypeInfo<TAnswer> AnswerType => (JsonTypeInfo<TAnswer>)AgentJson.Default.Options.GetTypeInfo(typeof(TAnswer));

    public override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        try
        {
            var services = request.Services!;
            var input = ToolArguments.Read(request.Params?.Arguments, InputType(json));
            ToolRefusal.Unless(services.GetRequiredService<IValidator<TInput>>().Validate(input));
            var answer = await services.GetRequiredService<TTool>().Answer(input, cancellationToken);
            return new()
            {
                Content = [new TextContentBlock { Text = answer.ToText() }],
                StructuredContent = JsonSerializer.SerializeToElement(answer, AnswerType),
            };
        }
        catch (ToolRefusal refused)
        {
            return new() { IsError = true, Content = [new TextContentBlock { Text = refused.Message }] };
        }
    }

    private static JsonTypeInfo<TInput> InputType(IOptions<JsonOptions> json) => (JsonTypeInfo<TInput>)json.Value.SerializerOptions.GetTypeInfo(typeof(TInput));

    private static Tool Describe(JsonTypeInfo<TInput> input) => new()
    {
        Name = TTool.Label.Name,
        Title = TTool.Label.Title,
        Description = TTool.Label.Description,
        InputSchema = ToolSchema.Of(input),
        OutputSchema = ToolSchema.Of(AnswerType),
        Annotations = new() { Title = TTool.Label.Title, ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };
}

/// <summary>What a tool does.</summary>
/// <typeparam name="TInput">Its arguments.</typeparam>
/// <typeparam name="TAnswer">Its answer.</typeparam>
internal interface IAgentTool<TInput, TAnswer>
    where TAnswer : IAgentAnswer
{
    /// <summary>What agents know it by.</summary>
    static abstract ToolLabel Label { get; }

    /// <summary>Answers.</summary>
    /// <param name="input">The arguments, which are within bounds.</param>
    /// <param name="cancel">Cancels the answer.</param>
    /// <exception cref="ToolRefusal">It cannot be answered.</exception>
    Task<TAnswer> Answer(TInput input, CancellationToken cancel);
}

/// <summary>An answer: figures, and the same in words for whoever reads text alone.</summary>
internal interface IAgentAnswer
{
    /// <summary>The answer in words: a few lines, well under 2 KB as a rule.</summary>
    string ToText();
}

/// <summary>What agents know a tool by.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Description">What it answers, and when to use it.</param>
internal sealed record ToolLabel(string Name, string Title, string Description);
