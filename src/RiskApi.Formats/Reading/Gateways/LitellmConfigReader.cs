using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Gateways;

/// <summary>
/// Reads the <c>config.yaml</c> of a LiteLLM proxy: its deployments, with the fallbacks of their groups; or its <c>GET /model/info</c>, which has those that
/// are kept in its database, too.
/// </summary>
/// <remarks>
/// Of each deployment only the model, its base model and what tells who serves it are looked at, never keys. Form: https://docs.litellm.ai/docs/proxy/configs.
/// </remarks>
internal static class LitellmConfigReader
{
    private const string EnvironmentReference = "os.environ/";
    private const string HowToGetThem = "send the answer of GET /model/info of the proxy to see them.";

    private static readonly string[] Sections = ["litellm_settings", "general_settings", "router_settings", "include"];

    /// <summary>Reads a configuration.</summary>
    /// <exception cref="ImportException">It is none, or exceeds a limit.</exception>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        var root = YamlText.Parse(content, limits);
        if (!root.Members.ContainsKey("model_list") && !root.Members.ContainsKey("data") && !Sections.Any(root.Members.ContainsKey))
        {
            throw new ImportException("There is no 'model_list' at the top of the file, nor settings of a LiteLLM proxy, whose config.yaml has one of them.");
        }

        var name = root.Members.ContainsKey("model_list") ? "model_list" : "data";
        var list = root[name];
        SayWhatIsElsewhere(root, list, into);
        var deployments = list.Items.Select((item, i) => Read(item, $"{name}[{i}], line {item.Line}", into)).OfType<LitellmDeployment>().ToArray();
        var fallbacks = new LitellmFallbacks(root, deployments, into);
        foreach (var deployment in deployments)
        {
            var usage = new Dependency { Model = deployment.Model, Access = AccessPath.Gateway, Fallback = fallbacks.Of(deployment) };
            into.Add(new ModelMention(usage) { OtherNames = deployment.OtherNames }, deployment.Where);
        }
    }

    private static void SayWhatIsElsewhere(YamlNode root, YamlNode list, ImportCollector into)
    {
        if (root["include"].Items is not [])
        {
            into.Warn("The file includes others, which are not read; send each of them.");
        }

        if (root["general_settings"]["store_model_in_db"].Text is "true" or "True")
        {
            into.Warn($"The proxy keeps models in its database, where 'store_model_in_db' is set: {(list.Items is [] ? "they are kept in the database alone" : "there may be more than the file lists")}; {HowToGetThem}");
        }
        else if (list.Items is [])
        {
            into.Warn($"The file lists no models; they are kept in the database of the proxy or in other files; {HowToGetThem}");
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

        var model = LitellmRoute.Written(parameters);
        var based = item["model_info"]["base_model"].Text ?? parameters["base_model"].Text;
        string[] names = based is null || based.StartsWith(EnvironmentReference, StringComparison.Ordinal)
            ? [model]
            : [WithProviderOf(model, based), based, model];
        return new(item["model_name"].Text ?? model, names[0],
        [
            .. names[1..].Distinct().Where(name => name != names[0])
        ], item["model_info"]["mode"].Text is null or "chat" or "completion" or "responses", where);
    }

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
