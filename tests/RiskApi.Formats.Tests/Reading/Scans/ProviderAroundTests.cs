using RiskApi.Core.Resolution;

namespace RiskApi.Formats.Tests.Reading.Scans;

/// <summary>What stands around a name tells the provider and the version.</summary>
public class ProviderAroundTests
{
    private const string Terraform = """
        resource "azurerm_cognitive_deployment" "chat" {
          name                 = "chat"
          cognitive_account_id = azurerm_cognitive_account.ai.id
          model {
            format  = "OpenAI"
            name    = "gpt-4o"
            version = "2024-05-13"
          }
        }
        """;

    private const string Spring = """
        spring:
          ai:
            azure:
              openai:
                chat:
                  options:
                    deployment-name: gpt-4o
            vertex:
              ai:
                gemini:
                  chat:
                    options:
                      model: gemini-2.5-flash
            openai:
              chat:
                options:
                  model: gpt-4o-mini
        """;

    private const string TwoClients = """
        import os
        from openai import AzureOpenAI, OpenAI

        def first(messages):
            client = AzureOpenAI(azure_endpoint=os.environ["ENDPOINT"])
            return client.chat.completions.create(model="gpt-4.1", messages=messages)

        def second(messages):
            client = OpenAI()
            return client.chat.completions.create(model="gpt-4.1-mini", messages=messages)
        """;

    private const string EitherClient = """
        if USE_AZURE:
            client = AzureOpenAI()
        else:
            client = OpenAI()
        answer = client.chat.completions.create(model="gpt-4.1")
        """;

    public static TheoryData<string, string, string> Sources => new()
    {
        { "main.tf", Terraform, "azure-openai/gpt-4o-2024-05-13" },
        { "application.yml", Spring, "azure-openai/gpt-4o vertex-ai/gemini-2.5-flash openai/gpt-4o-mini" },
        { "application.properties", "spring.ai.azure.openai.chat.options.deployment-name=gpt-4o", "azure-openai/gpt-4o" },
        { "app.py", TwoClients, "azure-openai/gpt-4.1 openai/gpt-4.1-mini" },
        { "main.bicep", "param chatModelName string = 'gpt-4o'\nparam chatModelVersion string = '2024-08-06'", "azure-openai/gpt-4o-2024-08-06" },
        {
            "x.bicep",
            "resource d 'Microsoft.CognitiveServices/accounts/deployments@2023-05-01' = {\n  properties: {\n    model: { format: 'OpenAI', name: 'gpt-4o', version: '2024-11-20' }\n  }\n}",
            "azure-openai/gpt-4o-2024-11-20"
        },
        {
            "deploy.sh",
            "az cognitiveservices account deployment create --model-name gpt-4o --model-version \"2024-05-13\" --model-format OpenAI",
            "azure-openai/gpt-4o-2024-05-13"
        },
        { "appsettings.json", "{\n  \"AzureOpenAI\": {\n    \"Deployments\": { \"Chat\": \"gpt-4o\" }\n  }\n}", "azure-openai/gpt-4o" },
        { "values.yaml", "env:\n  - name: AZURE_OPENAI_DEPLOYMENT\n    value: gpt-4o\n", "azure-openai/gpt-4o" },
        { ".env", "AZURE_OPENAI_ENDPOINT=https://x.openai.azure.com\nMODEL=gpt-4.1\n", "azure-openai/gpt-4.1" },
        { "a.cs", "var client = new AzureOpenAIClient(uri, key);\nvar chat = client.GetChatClient(\"gpt-4.1\");", "azure-openai/gpt-4.1" },
        { "a.ts", "import { azure } from '@ai-sdk/azure';\ngenerate({ model: azure('gpt-4.1') });", "azure-openai/gpt-4.1" },
        { "a.py", "bedrock = boto3.client(\"bedrock-runtime\")\nMODEL = \"amazon.nova-lite-v1:0\"", "bedrock/amazon.nova-lite-v1:0" },
        { "b.py", "client = AnthropicVertex(region=\"x\")\nMODEL = \"claude-sonnet-4@20250514\"", "vertex-ai/claude-sonnet-4@20250514" },
        { "c.py", "client = genai.Client(vertexai=True, project=p)\nclient.models.generate_content(model=\"gemini-2.5-flash\")", "vertex-ai/gemini-2.5-flash" },
        {
            "d.py",
            "client = OpenAI(\n    base_url=\"https://api.groq.com/openai/v1\",\n)\nr = client.create(model=\"llama-3.3-70b-versatile\")",
            "groq/llama-3.3-70b-versatile"
        },
        { "e.py", "client = OpenAI(base_url=\"http://localhost:8000/v1\")\nr = client.create(model=\"gpt-3.5-turbo\")", "self-hosted/gpt-3.5-turbo" },
        {
            "i.py",
            "encoder = SentenceTransformer(\"sentence-transformers/all-mpnet-base-v2\")\nr = AutoModel.from_pretrained(\"BAAI/bge-large-en-v1.5\")",
            "self-hosted/sentence-transformers/all-mpnet-base-v2 self-hosted/BAAI/bge-large-en-v1.5"
        },
        {
            "f.yaml",
            "models:\n  - provider: azure\n    model: gpt-4.1\n  - provider: openai\n    model: gpt-4.1-mini\n",
            "azure-openai/gpt-4.1 openai/gpt-4.1-mini"
        },
        { "i.py", "BASE = \"https://models.github.ai/inference\"\nMODEL = \"gpt-4o-mini\"", "github-models/github-models-api github-models/gpt-4o-mini" },
        { "infra/x.tfvars", "chat_deployment = \"gpt-4o\"\nchat_model_version = \"2024-11-20\"\nazure_openai_sku = \"S0\"", "azure-openai/gpt-4o-2024-11-20" },
        { "deploy.yaml", "env:\n  - name: BEDROCK_MODEL_ID\n    value: anthropic.claude-3-haiku-20240307-v1:0\n  - name: OTHER_MODEL\n    value: claude-opus-4-1-20250805", "bedrock/anthropic.claude-3-haiku-20240307-v1:0 claude-opus-4-1-20250805" },
        { "main.tf", "resource \"azurerm_cognitive_deployment\" \"speech\" {\n  model {\n    name = \"whisper\"\n  }\n}", "azure-openai/whisper" },
        { "j.py", "azure = AzureOpenAI()\nopen = OpenAI()\ndef f():\n    azure.chat.completions.create(model=\"gpt-4.1\")\ndef g():\n    return open.responses.create(\n        model=\"gpt-4.1-mini\")", "azure-openai/gpt-4.1 openai/gpt-4.1-mini" },
        { "k.ts", "const a = new AzureOpenAI({});\nconst b = new OpenAI();\nasync function f() {\n  return await a.chat.completions.create({\n    model: 'gpt-4.1',\n  });\n}", "azure-openai/gpt-4.1" },
        { "l.py", "self.a = AzureOpenAI()\nself.b = OpenAI()\nx = self.a.chat.create(model=\"gpt-4.1\")", "azure-openai/gpt-4.1" },
        { "g.py", "# formerly on AzureOpenAI\nMODEL = \"gpt-4.1\"", "gpt-4.1" },
        { "h.py", "BASE = \"http://localhost:3000\"\nMODEL = \"gpt-4.1\"", "gpt-4.1" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_nearest_clue_whose_provider_serves_the_name_counts(string file, string source, string expected) =>
        Assert.Equal(expected, string.Join(' ', ReadSource.Of(source, file).Mentions.Select(mention => mention.Usage.Model)));

    [Fact]
    public void The_answer_says_what_told_the_provider_and_where()
    {
        var mention = Assert.Single(ReadSource.Of(Terraform, "main.tf").Mentions);

        Assert.Equal("gpt-4o", mention.WrittenAs);
        Assert.Matches("^main.tf: `azurerm_cognitive_deployment` in line 1 tells the provider, and the field beside the name version 2024-05-13", mention.ToldBy);
    }

    [Fact]
    public void Clients_of_several_providers_that_stand_equally_near_contradict_each_other()
    {
        var mention = Assert.Single(ReadSource.Of(EitherClient, "app.py").Mentions);

        Assert.Equal("azure-openai|openai/gpt-4.1", mention.Usage.Model);
        Assert.EndsWith("stand equally near and tell different providers.", mention.ToldBy, StringComparison.Ordinal);
        var resolution = ReadSource.Resolve(mention.Usage.Model);
        Assert.Equal(MatchKind.Ambiguous, resolution.Match);
        Assert.Equal(["azure-openai/gpt-4.1-2025-04-14", "openai/gpt-4.1-2025-04-14"], resolution.Candidates.Select(model => model.Facts.Reference));
    }

    [Fact]
    public void What_nothing_in_its_file_tells_the_rest_of_the_project_tells_where_it_agrees()
    {
        (string, string)[] files = [("a/client.cs", "var client = new AzureOpenAIClient(uri, key);"), ("b/settings.json", "{ \"ChatModel\": \"gpt-4.1\" }")];
        var zip = ReadSource.Zip(files);
        var both = ReadSource.Zip([.. files, ("c/other.cs", "var c = new OpenAIClient(key);")]);

        Assert.Equal(["azure-openai/gpt-4.1"], ReadSource.Of(zip).Mentions.Select(mention => mention.Usage.Model));
        Assert.Equal(["gpt-4.1"], ReadSource.Of(both).Mentions.Select(mention => mention.Usage.Model));
    }
}
