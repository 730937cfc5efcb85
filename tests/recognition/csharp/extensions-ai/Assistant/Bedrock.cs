using Amazon.BedrockRuntime;
using Amazon.BedrockRuntime.Model;

namespace Assistant;

public sealed class Bedrock(IAmazonBedrockRuntime runtime)
{
    public Task<ConverseResponse> Ask() => runtime.ConverseAsync(new ConverseRequest { ModelId = "amazon.nova-pro-v1:0" });

    public Task<InvokeModelResponse> Embed(MemoryStream body) =>
        runtime.InvokeModelAsync(new InvokeModelRequest { ModelId = "cohere.embed-english-v3", Body = body });
}
