using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Gateways;

/// <summary>Reads the <c>config.yaml</c> of a LiteLLM proxy: its deployments, with the fallbacks of their groups.</summary>
/// <remarks>
/// Of each deployment only the model, its base model and the host are looked at, never keys. Form: https://docs.litellm.ai/docs/proxy/configs.
/// </remarks>
internal static class LitellmConfigReader
{
    private const string EnvironmentReference = "os.environ/";

    private static readonly string[] AzureHosts = [".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com"];

    /// <summary>Reads a configuration.</summary>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        var root = YamlText.Parse(content, limits);
        if (!root.Members.TryGetValue("model_list", out var list))
        {
            throw new ImportException("There is no 'model_list' at the top of the file, and a LiteLLM proxy's config.yaml has one.");
        }

        var deployments = list.Items.Select((item, i) => Read(item, $"model_list[{i}], line {item.Line}", into)).OfType<LitellmDeployment>().ToArray();
        var fallbacks = new LitellmFallbacks(root, deployments, into);
        foreach (var deployment in deployments)
        {
            var usage = new Dependency { Model = deployment.Model, Access = AccessPath.Gateway, Fallback = fallbacks.Of(deployment) };
            into.Add(new ModelMention(usage) { OtherNames = deployment.OtherNames }, deployment.Where);
        }
    }

    private static LitellmDeployment? Read(YamlNode item, string where, ImportCollector into)
    {
        var parameters = item["litellm_params"];
        var fault = parameters["model"].Text switch
        {
            null => "A deployment has no litellm_params.model.",
            var reference when reference.StartsWith(EnvironmentReference, StringComparison.Ordinal) =>
                "The model is a reference to an environment variable, and those are left alone.",
            var route when route.Contains('*', StringComparison.Ordinal) => "A route for any model names none.",
            _ => null,
        };
        if (fault is not null)
        {
            into.Ignore(fault, where);
            return null;
        }

        var model = OnItsHost(parameters["model"].Text!, parameters["api_base"].Text);
        var based = item["model_info"]["base_model"].Text ?? parameters["base_model"].Text;
        string[] names = based is null || based.StartsWith(EnvironmentReference, StringComparison.Ordinal)
            ? [model]
            : [WithProviderOf(model, based), based, model];
        return new(item["model_name"].Text ?? model, names[0],
        [
            .. names[1..].Distinct().Where(name => name != names[0])
        ], item["model_info"]["mode"].Text is null or "chat" or "completion" or "responses", where);
    }

    /// <summary>The model as the host serves it: what LiteLLM reaches as OpenAI's may be a deployment at Azure.</summary>
    private static string OnItsHost(string model, string? host) =>
        Uri.TryCreate(host, UriKind.Absolute, out var uri)
        && AzureHosts.Any(azure => uri.Host.EndsWith(azure, StringComparison.OrdinalIgnoreCase))
        && (model.StartsWith("openai/", StringComparison.Ordinal) || !model.Contains('/', StringComparison.Ordinal))
            ? $"azure/{model.Split('/')[^1]}"
            : model;

    /// <summary>The base model at the provider of the deployment, where the base model names none.</summary>
    private static string WithProviderOf(string deployment, string based) =>
        based.Contains('/', StringComparison.Ordinal) || deployment.IndexOf('/', StringComparison.Ordinal) is not (> 0 and var end)
            ? based
            : $"{deployment[..end]}/{based}";
}

/// <summary>A deployment of a LiteLLM proxy.</summary>
/// <param name="Group">The name under which clients ask for it, which several deployments may share.</param>
/// <param name="Model">The model behind it.</param>
/// <param name="OtherNames">Other names of the model.</param>
/// <param name="IsChat">Whether it answers chats, as far as the file says: a default fallback is a chat model, and answers nothing else.</param>
/// <param name="Where">Where the file defines it.</param>
internal sealed record LitellmDeployment(string Group, string Model, IReadOnlyList<string> OtherNames, bool IsChat, string Where);
