using RiskApi.Core.Resolution;

namespace RiskApi.Core.Tests.Resolution;

public class NameContextTests
{
    [Theory]
    [InlineData("gpt-4o", "azure-openai", null, "2024-05-13", "azure-openai/gpt-4o-2024-05-13")]
    [InlineData("gpt-4o", null, null, null, "gpt-4o")]
    [InlineData("gpt-4o", "", "", "", "gpt-4o")]
    [InlineData("gpt-35-turbo", "azure", null, "0613", "azure/gpt-35-turbo-0613")]
    [InlineData("gpt-4o-2024-05-13", "azure", null, "2024-05-13", "azure/gpt-4o-2024-05-13")]
    [InlineData("DeepSeek-R1", "azure_ai", null, "1", "azure_ai/DeepSeek-R1")]
    [InlineData("gemini-2.5-flash", "vertex_ai", null, "latest", "vertex_ai/gemini-2.5-flash")]
    [InlineData("azure/gpt-4o", "azure", null, null, "azure/gpt-4o")]
    [InlineData("azure:gpt-4o", "Azure", null, null, "azure:gpt-4o")]
    [InlineData("azure", "azure", null, null, "azure/azure")]
    [InlineData("gpt-4o", "openai", "https://acme.openai.azure.com/", null, "azure-openai/gpt-4o")]
    [InlineData("llama-3.3-70b-versatile", "openai", "https://api.groq.com/openai/v1", null, "groq/llama-3.3-70b-versatile")]
    [InlineData("gpt-3.5-turbo", "openai", "http://localhost:8000/v1", null, "self-hosted/gpt-3.5-turbo")]
    [InlineData("gpt-4o", "openai", "http://localhost:4000", null, "openai/gpt-4o")]
    [InlineData("gpt-4o", "openai", "https://llm.example.com/v1", null, "openai/gpt-4o")]
    public void What_stands_around_a_name_is_written_into_it(string name, string? provider, string? address, string? version, string written) =>
        Assert.Equal(written, new NameContext { Provider = provider, Address = address, Version = version }.Written(name));

    [Theory]
    [InlineData("api.openai.com", "openai")]
    [InlineData("https://eu.api.openai.com/v1", "openai")]
    [InlineData("acme-east.openai.azure.com:443", "azure-openai")]
    [InlineData("https://acme.services.ai.azure.com/models", "azure-foundry")]
    [InlineData("https://models.inference.ai.azure.com", "github-models")]
    [InlineData("bedrock-runtime.us-east-1.amazonaws.com", "bedrock")]
    [InlineData("https://s3.amazonaws.com/bucket", null)]
    [InlineData("https://us-east5-aiplatform.googleapis.com/v1", "vertex-ai")]
    [InlineData("https://dashscope-intl.aliyuncs.com/compatible-mode/v1", "alibaba")]
    [InlineData("https://api.scaleway.ai/v1", "scaleway")]
    [InlineData("https://notapi.x.ai.example.com", null)]
    [InlineData("https://fakeapi.x.ai", null)]
    [InlineData("http://10.0.0.4:8000", null)]
    [InlineData("os.environ/AZURE_API_BASE", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_host_tells_whose_it_is(string? address, string? provider) => Assert.Equal(provider, Hosts.ProviderAt(address));

    [Theory]
    [InlineData("http://127.0.0.1:8000/v1", true)]
    [InlineData("http://[::1]:8000/v1", true)]
    [InlineData("http://vllm:8000/v1", true)]
    [InlineData("host.docker.internal:11434", true)]
    [InlineData("http://llm.ml.svc.cluster.local", true)]
    [InlineData("http://172.20.1.4/v1", true)]
    [InlineData("http://172.32.1.4/v1", false)]
    [InlineData("http://8.8.8.8/v1", false)]
    [InlineData("http://litellm:8080", false)]
    [InlineData("http://ai-gateway.internal", false)]
    [InlineData("http://localhost:4000", false)]
    [InlineData("https://api.openai.com", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_server_of_one_s_own_network_is_no_provider_s(string? address, bool isOwn) => Assert.Equal(isOwn, Hosts.IsOwnServer(address));
}
