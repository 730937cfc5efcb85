using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Gateways;

/// <summary>What a LiteLLM proxy falls back to.</summary>
/// <remarks>
/// General fallbacks take over on any error, a model that is not found among them; those for context windows and content policies on
/// those errors alone, so that they cover no retirement (https://docs.litellm.ai/docs/proxy/reliability).
/// </remarks>
internal sealed class LitellmFallbacks
{
    private static readonly string[] Sections = ["router_settings", "litellm_settings"];
    private static readonly string[] ForOtherErrors = ["context_window_fallbacks", "content_policy_fallbacks"];

    private readonly Dictionary<string, string> _modelOfGroup = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _general = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _forOtherErrors = new(StringComparer.Ordinal);
    private readonly string[] _default;

    public LitellmFallbacks(YamlNode root, IEnumerable<LitellmDeployment> deployments, ImportCollector into)
    {
        foreach (var deployment in deployments)
        {
            _modelOfGroup.TryAdd(deployment.Group, deployment.Model);
        }

        foreach (var section in Sections)
        {
            foreach (var (alias, target) in root[section]["model_group_alias"].Members)
            {
                if ((target.Text ?? target["model"].Text) is { } group && _modelOfGroup.TryGetValue(group, out var model))
                {
                    _modelOfGroup.TryAdd(alias, model);
                }
            }

            AddTo(_general, root[section]["fallbacks"], into);
            foreach (var name in ForOtherErrors)
            {
                AddTo(_forOtherErrors, root[section][name], into);
            }
        }

        _default = [.. Sections.SelectMany(section => Targets(root[section]["default_fallbacks"]))];
    }

    /// <summary>The first thing that answers in place of a deployment; null where nothing does.</summary>
    public Fallback? Of(LitellmDeployment deployment) =>
        First(deployment, [.. _general.GetValueOrDefault(deployment.Group, []), .. deployment.IsChat ? _default : []], coversRetirement: true)
        ?? First(deployment, _forOtherErrors.GetValueOrDefault(deployment.Group, []), coversRetirement: false);

    private Fallback? First(LitellmDeployment deployment, IEnumerable<string> groups, bool coversRetirement) => groups
        .Where(group => group != deployment.Group)
        .Select(group => _modelOfGroup.GetValueOrDefault(group, group))
        .Where(model => model != deployment.Model)
        .Select(model => new Fallback { Model = model, Automatic = true, TriggersOnModelNotFound = coversRetirement })
        .FirstOrDefault();

    private static void AddTo(Dictionary<string, string[]> fallbacks, YamlNode list, ImportCollector into)
    {
        foreach (var entry in list.Items)
        {
            foreach (var (group, targets) in entry.Members)
            {
                if (!fallbacks.TryAdd(group, Targets(targets)))
                {
                    into.Ignore("A group has fallbacks already; the first ones count.", $"line {entry.Line}");
                }
            }
        }
    }

    private static string[] Targets(YamlNode list) => [.. list.Items.Select(item => item.Text ?? item["model"].Text).OfType<string>()];
}
