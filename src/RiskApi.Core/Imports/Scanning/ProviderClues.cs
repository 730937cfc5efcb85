using System.Collections.Frozen;
using RiskApi.Core.Resolution;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>The texts in source that tell through which provider a model is called. Correct or add a row here; nothing else has to change.</summary>
/// <remarks>
/// A text begins at the beginning of a word and ends at the end of one, unless it ends with a mark such as <c>(</c> or <c>_</c>; behind a star the word may
/// go on.
/// Addresses stand in <see cref="Hosts"/>. Providers are ids of the catalog; where one door leads to several, the first that holds the name is meant.
/// </remarks>
internal static class ProviderClues
{
    /// <summary>Azure's one door leads to two catalogs.</summary>
    public const string Azure = "azure-openai azure-foundry";

    private static readonly (string Providers, ClueReach Reach, string[] Texts)[] Table =
    [
        // Infrastructure and configuration.
        (Azure, ClueReach.File,
        [
            "azurerm_cognitive_deployment", "azurerm_cognitive_account_deployment", "Microsoft.CognitiveServices/accounts",
            "cognitiveservices account deployment", "cognitiveservices.bicep", "cognitive-services/account", "azure-native:cognitiveservices",
            "AZURE_OPENAI_", "AZUREOPENAI_", "azure_openai_", "azureopenai", "azure-openai", "azure_openai", "azure.openai", "AzureAIOpenAI",
            "Azure OpenAI", "azure_endpoint", "azureEndpoint", "azure_deployment", "azure_ad_token_provider", "AZURE_API_BASE", "AZURE_API_KEY",
            "spring-ai-azure-openai", "spring-ai-starter-model-azure-openai",
        ]),
        ("azure-foundry azure-openai", ClueReach.File,
        [
            "AzureAIInference*", "AddAzureAIInference*", "AddAzureAIFoundry", "AzureAIChatCompletions*", "Azure.AI.Inference", "azure.ai.inference",
            "azure-ai-inference", "@azure-rest/ai-inference", "azureml://", "AIProjectClient", "azure.ai.projects", "Azure.AI.Projects", "AZURE_AI_",
        ]),
        ("bedrock", ClueReach.File,
        [
            "aws_bedrock", "aws_bedrockagent_agent", "aws_bedrock_provisioned_model_throughput", "bedrock-runtime", "bedrock-agent-runtime",
            "bedrock-agent", "bedrock_runtime", "bedrockruntime", "bedrock:InvokeModel", "AWS::Bedrock", "aws-cdk-lib/aws-bedrock", "spring-ai-bedrock",
            "bedrock", "bedrockConverse", "BEDROCK_", "AWS_BEDROCK_", "CLAUDE_CODE_USE_BEDROCK", "ANTHROPIC_BEDROCK_BASE_URL",
        ]),
        ("vertex-ai", ClueReach.File,
        [
            "google_vertex_ai_endpoint", "google_vertex", "aiplatform", "spring-ai-vertex-ai-gemini", "VERTEX_", "VERTEXAI_", "VERTEX_AI_",
            "GOOGLE_VERTEX_", "vertexAI", "vertexAi", "vertexai", "vertex_ai", "vertex-ai", "vertex.ai", "vertex_project", "vertex_location",
            "GOOGLE_GENAI_USE_VERTEXAI", "CLAUDE_CODE_USE_VERTEX", "ANTHROPIC_VERTEX_PROJECT_ID",
        ]),

        // Clients and imports.
        (Azure, ClueReach.File,
        [
            "OpenAIClientBuilder", "AzureOpenAI*", "AzureOpenAi*", "azureOpenAI*", "azureOpenAi*", "AsyncAzureOpenAI*", "AddAzureOpenAI*",
            "AzureChatCompletion*", "AzureTextEmbedding*", "AzureChatOpenAI", "Azure.AI.OpenAI", "azure-ai-openai", "azopenai", "@azure/openai",
            "@ai-sdk/azure", "createAzure", "azure(", "langchain4j-azure-open-ai", "NewClientWithKeyCredential", "DefaultAzureConfig",
            "WithEndpoint(azure", "azure.WithEndpoint", "azure.WithAPIKey", "openai.DefaultAzureConfig", "async_openai::config::AzureConfig",
            "AzureConfig",
        ]),
        ("bedrock", ClueReach.File,
        [
            "Bedrock*", "ChatBedrock*", "AmazonBedrock*", "AddBedrock*", "AnthropicBedrock", "AsyncAnthropicBedrock", "@anthropic-ai/bedrock-sdk",
            "@aws-sdk/client-bedrock-runtime", "@ai-sdk/amazon-bedrock", "createAmazonBedrock", "langchain_aws", "@langchain/aws", "InvokeModelCommand",
            "ConverseCommand", "ConverseStreamCommand", "aws_sdk_bedrockruntime", "langchain4j-bedrock", "AWSSDK.BedrockRuntime",
        ]),
        ("vertex-ai", ClueReach.File,
        [
            "VertexAI*", "VertexAi*", "AddVertexAI*", "AnthropicVertex", "AsyncAnthropicVertex", "@anthropic-ai/vertex-sdk", "ChatVertexAI",
            "ChatAnthropicVertex", "google.cloud.aiplatform", "google-cloud-aiplatform", "@google-cloud/vertexai", "@google-cloud/aiplatform",
            "@ai-sdk/google-vertex", "createVertex", "langchain_google_vertexai", "@langchain/google-vertexai", "Google.Cloud.AIPlatform",
            "com.google.cloud.vertexai", "cloud.google.com/go/vertexai", "GoogleVertexProvider", "AddVertexAIGeminiChatCompletion", "BackendVertexAI",
            "vertexai=True", "vertexai = True", "vertexai: true", "vertex(", "langchain4j-vertex-ai-gemini", "@genkit-ai/vertexai",
            "@genkit-ai/google-cloud", "vertexAI(",
        ]),
        ("gemini-api", ClueReach.File,
        [
            "googleAI", "GoogleGenerativeAI*", "ChatGoogleGenerativeAI", "GoogleAIGemini*", "GoogleAiGemini*", "google.generativeai",
            "google-generativeai", "@google/generative-ai", "langchain_google_genai", "@ai-sdk/google", "createGoogleGenerativeAI", "GEMINI_API_KEY",
            "GOOGLE_GENERATIVE_AI_API_KEY", "GoogleAiGeminiChatModel", "github.com/google/generative-ai-go", "BackendGeminiAPI", "@genkit-ai/googleai",
            "google(", "AddGoogleAIGeminiChatCompletion",
        ]),
        ("gemini-api", ClueReach.Default, ["genai.Client", "GoogleGenAI", "GOOGLE_API_KEY"]),
        ("anthropic", ClueReach.File,
        [
            "ANTHROPIC_API_KEY", "@ai-sdk/anthropic", "createAnthropic", "anthropic(", "ChatAnthropic", "langchain_anthropic", "@langchain/anthropic",
            "spring-ai-anthropic",
        ]),
        ("anthropic", ClueReach.Default,
        [
            "Anthropic*", "AsyncAnthropic*", "@anthropic-ai/sdk", "anthropic.NewClient", "github.com/anthropics/anthropic-sdk-go", "com.anthropic",
        ]),
        (Azure, ClueReach.Default, ["AzureKeyCredential"]),
        ("openai", ClueReach.Default,
        [
            "OpenAI*", "OpenAi*", "AsyncOpenAI*", "ChatOpenAI*", "AddOpenAI*", "@ai-sdk/openai", "createOpenAI", "openai(", "OPENAI_API_KEY",
            "OPENAI_MODEL", "openai.NewClient", "ChatClient(", "EmbeddingClient(",
        ]),

        // Hosts that speak the dialect of others: an address says more than the client that is pointed at it.
        ("groq", ClueReach.File,
        [
            "GROQ_", "groq", "Groq*", "AsyncGroq*", "ChatGroq*", "groq-sdk", "@ai-sdk/groq", "createGroq", "langchain_groq", "@langchain/groq",
        ]),
        ("together", ClueReach.File,
        [
            "TOGETHER_", "TOGETHERAI_", "Together", "AsyncTogether", "together-ai", "@ai-sdk/togetherai", "togetherai", "createTogetherAI", "ChatTogether",
            "langchain_together",
        ]),
        ("openrouter", ClueReach.File,
        [
            "OPENROUTER_", "openrouter", "OpenRouter*", "ChatOpenRouter*", "@openrouter/ai-sdk-provider", "createOpenRouter",
        ]),
        ("deepseek", ClueReach.File,
        [
            "DEEPSEEK_API", "DEEPSEEK_BASE_URL", "@ai-sdk/deepseek", "createDeepSeek", "ChatDeepSeek", "langchain_deepseek", "deepseek(",
            "DeepSeekProvider", "DeepSeekChatModel",
        ]),
        ("mistral", ClueReach.File,
        [
            "MISTRAL_API", "MistralAI*", "MistralAi*", "ChatMistralAI*", "MistralClient", "MistralAsyncClient", "Mistral(", "mistralai",
            "@mistralai/mistralai", "@ai-sdk/mistral", "createMistral", "mistral(", "AddMistralChatCompletion",
        ]),
        ("cohere", ClueReach.File,
        [
            "COHERE_API", "CO_API_KEY", "CohereClient*", "CohereEmbed*", "CohereRerank*", "CohereChat*", "cohere.Client", "cohere.ClientV2", "cohere-ai",
            "@ai-sdk/cohere", "createCohere", "ChatCohere", "cohere(",
        ]),
        ("xai", ClueReach.File, ["XAI_API", "@ai-sdk/xai", "createXai", "ChatXAI", "xai_sdk", "xai("]),
        ("fireworks", ClueReach.File, ["FIREWORKS_API", "@ai-sdk/fireworks", "createFireworks", "ChatFireworks", "fireworks("]),
        ("perplexity", ClueReach.File, ["PERPLEXITY_API", "PERPLEXITYAI_API", "@ai-sdk/perplexity", "createPerplexity", "ChatPerplexity", "perplexity("]),
        ("cerebras", ClueReach.File, ["CEREBRAS_API", "@ai-sdk/cerebras", "createCerebras", "ChatCerebras", "cerebras.cloud.sdk", "cerebras("]),
        ("sambanova", ClueReach.File, ["SAMBANOVA_API", "ChatSambaNovaCloud", "ChatSambaNova"]),
        ("deepinfra", ClueReach.File, ["DEEPINFRA_", "@ai-sdk/deepinfra", "createDeepInfra", "ChatDeepInfra"]),
        ("novita", ClueReach.File, ["NOVITA_API"]),
        ("alibaba", ClueReach.File, ["DASHSCOPE_", "dashscope", "ChatTongyi", "createQwen"]),
        ("zhipu", ClueReach.File, ["ZHIPUAI_", "ZhipuAI", "zhipuai", "ChatZhipuAI"]),
        ("moonshot", ClueReach.File, ["MOONSHOT_API", "KIMI_API"]),
        ("minimax", ClueReach.File, ["api.minimax.chat", "MINIMAX_API"]),
        ("voyage", ClueReach.File, ["VOYAGE_API", "voyageai", "VoyageAIEmbeddings"]),
        ("watsonx", ClueReach.File, ["WATSONX_", "ibm_watsonx_ai", "ChatWatsonx", "WatsonxLLM"]),
        ("databricks", ClueReach.File, ["ChatDatabricks", "DatabricksEmbeddings", "databricks_langchain"]),
        ("snowflake-cortex", ClueReach.File, ["SNOWFLAKE.CORTEX", "snowflake.cortex", "ChatSnowflakeCortex"]),
        ("oci", ClueReach.File, ["generativeai.", "ChatOCIGenAI", "OCIGenAIEmbeddings", "GenerativeAiInferenceClient"]),
        ("cloudflare", ClueReach.File, ["api.cloudflare.com/client/v4/accounts", "env.AI.run", "workers-ai-provider", "createWorkersAI"]),
        ("ai21", ClueReach.File, ["AI21_API", "AI21Client", "ChatAI21"]),

        // Weights that the program loads itself, and servers of one's own.
        (OwnServers.Id, ClueReach.Default,
        [
            "SentenceTransformer*", "HuggingFace*", "AutoModel*", "sentence_transformers", "CrossEncoder", "FlagEmbedding", "BGEM3FlagModel",
            "AutoTokenizer", "from_pretrained", "snapshot_download", "hf_hub_download", "TextEmbedding(", "fastembed", "llama_cpp",
            "LlamaCpp", "ctransformers", "text-generation-inference", "text-embeddings-inference", "@xenova/transformers", "@huggingface/transformers",
        ]),
        (OwnServers.Id, ClueReach.File,
        [
            "Ollama*", "ChatOllama*", "AddOllama*", "vllm", "VLLM", "llama_cpp", "LlamaCpp", "ollama", "OLLAMA_", "ollama-ai-provider",
            "LMStudio", "lmstudio", "LocalAI",
        ]),

        // A gateway that is told the provider in the name.
        (ProviderClue.AsWritten, ClueReach.File, ["litellm", "LITELLM_", "LiteLLM", "ChatLiteLLM"]),

        // Sections of configuration that say nothing of names outside them.
        (Azure, ClueReach.Section, ["azure", "Azure", "AZURE"]),
        ("vertex-ai", ClueReach.Section, ["vertex", "Vertex"]),
        ("openai", ClueReach.Section, ["openai", "OpenAI", "OpenAi"]),
        ("anthropic", ClueReach.Section, ["anthropic", "Anthropic"]),
        ("gemini-api", ClueReach.Section, ["gemini", "Gemini", "GoogleAI", "googleai"]),
        ("mistral", ClueReach.Section, ["mistral", "Mistral"]),
        ("cohere", ClueReach.Section, ["cohere", "Cohere"]),
        ("together", ClueReach.Section, ["together"]),
        ("deepseek", ClueReach.Section, ["deepseek", "DeepSeek"]),
        ("fireworks", ClueReach.Section, ["fireworks"]),
        ("perplexity", ClueReach.Section, ["perplexity"]),
        ("xai", ClueReach.Section, ["xai"]),
    ];

    private static readonly (string Text, ProviderClue Clue)[] Notebooks =
    [
        ("cell_type\": \"markdown\"", new([], ClueReach.File) { Place = PlaceKind.Prose }),
        ("outputs\": [", new([], ClueReach.Section) { Place = PlaceKind.Prose }),
    ];

    /// <summary>Every text with what it tells.</summary>
    public static FrozenDictionary<string, ProviderClue> ByText { get; } = Table
        .SelectMany(row => row.Texts.Select(text => (Text: text, Clue: new ProviderClue(row.Providers.Split(' '), row.Reach))))
        .Concat(Hosts.Known.Select(host => (Text: host.Ending.TrimStart('.'), Clue: new ProviderClue([.. DoorOf(host.Provider)], ClueReach.File))))
        .Concat(Notebooks)
        .DistinctBy(row => row.Text.TrimEnd('*'))
        .ToFrozenDictionary(
            row => row.Text.TrimEnd('*'),
            row => row.Text.EndsWith('*') ? row.Clue with { IsBeginning = true } : row.Clue,
            StringComparer.Ordinal);

    /// <summary>Azure's hosts lead to two catalogs.</summary>
    private static IEnumerable<string> DoorOf(string provider) =>
        provider switch { "azure-openai" => [provider, "azure-foundry"], "azure-foundry" => [provider, "azure-openai"], _ => [provider] };
}
