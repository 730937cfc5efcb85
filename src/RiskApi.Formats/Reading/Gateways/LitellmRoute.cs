using RiskApi.Core.Resolution;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Gateways;

/// <summary>Writes into a model's name what the parameters beside it say of who serves it.</summary>
internal static class LitellmRoute
{
    /// <summary>Words for OpenAI's protocol, which tell whose model it is only where no address does.</summary>
    private static readonly string[] Protocols = ["openai", "text-completion-openai", "custom_openai", "openai_like", "litellm_proxy"];

    /// <summary>Parameters that one provider alone has, each with LiteLLM's word for it.</summary>
    private static readonly (string Parameter, string Provider)[] Parameters =
    [
        ("vertex_project", "vertex_ai"), ("vertex_location", "vertex_ai"), ("vertex_credentials", "vertex_ai"),
        ("aws_region_name", "bedrock"), ("aws_access_key_id", "bedrock"), ("aws_role_name", "bedrock"), ("aws_bedrock_runtime_endpoint", "bedrock"),
        ("watsonx_region_name", "watsonx"),
    ];

    /// <summary>LiteLLM's word for Azure, of both its catalogs.</summary>
    private const string BothOfAzure = "azure";

    /// <summary>Models whose weights nobody has but their maker: a server of one's own that answers to such a name passes the call on.</summary>
    private static readonly string[] ClosedLines = ["claude", "gemini"];

    /// <summary>The model of a deployment, with its provider where the parameters tell it.</summary>
    /// <param name="parameters">Its <c>litellm_params</c>, with a <c>model</c>.</param>
    public static string Written(YamlNode parameters)
    {
        var (model, provider) = (parameters["model"].Text!, parameters["custom_llm_provider"].Text);
        var id = model;
        if (model.IndexOf('/', StringComparison.Ordinal) is > 0 and var end && model[..end] == (provider ?? model[..end]))
        {
            (provider, id) = (model[..end], model[(end + 1)..]);
        }

        var address = provider is null || Protocols.Contains(provider) ? parameters["api_base"].Text ?? parameters["base_url"].Text : null;
        if (Hosts.IsOwnServer(address) && ClosedLines.Any(line => id.StartsWith(line, StringComparison.OrdinalIgnoreCase)))
        {
            return id;
        }

        provider ??= Parameters.FirstOrDefault(told => parameters.Members.ContainsKey(told.Parameter)).Provider;
        return Hosts.ProviderAt(address)?.StartsWith("azure-", StringComparison.Ordinal) == true
            ? new NameContext { Provider = BothOfAzure }.Written(id)
            : new NameContext { Provider = provider, Address = address }.Written(id);
    }
}
