using Anthropic.SDK;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;

var builder = Host.CreateApplicationBuilder(args);

builder.Services.AddChatClient(new OpenAIClient(builder.Configuration["OpenAI:Key"]).GetChatClient("gpt-5-mini").AsIChatClient())
    .UseFunctionInvocation()
    .UseLogging();
builder.Services.AddEmbeddingGenerator(
    new OpenAIClient(builder.Configuration["OpenAI:Key"]).GetEmbeddingClient("text-embedding-3-small").AsIEmbeddingGenerator());
builder.Services.AddKeyedChatClient("local", new OllamaApiClient("http://localhost:11434", "phi3:mini"));

await builder.Build().RunAsync();
