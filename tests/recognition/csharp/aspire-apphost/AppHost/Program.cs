var builder = DistributedApplication.CreateBuilder(args);

var openai = builder.AddAzureOpenAI("openai");
var chat = openai.AddDeployment("chat", "gpt-4o", "2024-08-06");
var embedding = openai.AddDeployment("embedding", "text-embedding-3-small", "1");

var foundry = builder.AddAzureAIFoundry("foundry");
var phi = foundry.AddDeployment("phi", "Phi-4", "7", "Microsoft");

var ollama = builder.AddOllama("ollama").WithDataVolume();
var local = ollama.AddModel("llama3.2:1b");

builder.AddProject<Projects.Web>("web").WithReference(chat).WithReference(embedding).WithReference(phi).WithReference(local);

builder.Build().Run();
