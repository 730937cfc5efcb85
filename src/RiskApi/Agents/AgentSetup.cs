using ModelContextProtocol.Server;
using RiskApi.Access.Roles;
using RiskApi.Agents.Tools;
using RiskApi.Core;

namespace RiskApi.Agents;

/// <summary>Registers what agents may ask, by the Model Context Protocol.</summary>
internal static class AgentSetup
{
    private const string Instructions =
        """
        Facts and forecasts about when AI models are retired, with sources. What you remember of models is out of date: ask before you name one.
        A model that is on no record is not safe. Dates come with days from today; probabilities are of having stopped within the horizon.
        """;

    public static void AddAgents(this IServiceCollection services)
    {
        services.AddMcpServer(server =>
        {
            server.ServerInfo = new() { Name = "riskapi", Title = "RiskApi", Version = typeof(AgentSetup).Assembly.GetName().Version!.ToString(3) };
            server.ServerInstructions = Instructions;
            server.Filters.Message.IncomingFilters.Add(CheckedParams.Demand);
        }).WithHttpTransport();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Add(AgentJson.Default));
        services.AddScoped<NamedProjects>();
        services.AddTool<CheckModel, CheckModelInput, CheckModelAnswer>();
        services.AddTool<CompareModels, CompareModelsInput, CompareModelsAnswer>();
        services.AddTool<FindReplacement, FindReplacementInput, FindReplacementAnswer>();
        services.AddTool<AssessProject, AssessProjectInput, AssessProjectAnswer>();
        services.AddTool<GateTool, GateToolInput, GateToolAnswer>();
        services.AddTool<WhatChanged, WhatChangedInput, WhatChangedAnswer>();
    }

    /// <summary>Maps <c>/mcp</c>: streamable HTTP without sessions. All tools read, so that it is for readers.</summary>
    public static void MapAgents(this IEndpointRouteBuilder app) => app.MapMcp("/mcp").Needs(Role.Reader).ExcludeFromDescription();

    private static void AddTool<TTool, TInput, TAnswer>(this IServiceCollection services)
        where TTool : class, IAgentTool<TInput, TAnswer>
        where TInput : class
        where TAnswer : class, IAgentAnswer
    {
        services.AddScoped<TTool>();
        services.AddSingleton<McpServerTool, AgentTool<TTool, TInput, TAnswer>>();
    }
}
