using System.Text.Json.Serialization;
using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast;

/// <summary>The classes of models that vendors retire differently.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ModelClass>))]
public enum ModelClass
{
    /// <summary>Generally available models without a special purpose.</summary>
    General,

    /// <summary>Coding and research models, and pointers that follow a chat product; they come and go faster.</summary>
    Specialized,

    /// <summary>Previews, experiments and betas.</summary>
    Preview,
}

/// <summary>Sorts models into classes.</summary>
internal static class ModelClasses
{
    public static readonly ModelClass[] All = Enum.GetValues<ModelClass>();

    public static ModelClass Of(Model model) =>
        model.IsPreview ? ModelClass.Preview
        : model.Kind == ModelKind.Code || model.Id.EndsWith("-latest", StringComparison.Ordinal)
            || model.Id.Contains("codex", StringComparison.Ordinal) || model.Id.Contains("deep-research", StringComparison.Ordinal)
            ? ModelClass.Specialized
        : ModelClass.General;

    /// <summary>The name of the class in a provider's policy.</summary>
    public static string PolicyName(this ModelClass @class) => @class switch
    {
        ModelClass.Preview => "preview",
        ModelClass.Specialized => "specialized",
        _ => "ga",
    };

    public static string Plural(this ModelClass @class) => @class switch
    {
        ModelClass.Preview => "preview models",
        ModelClass.Specialized => "coding, research and chat-pointer models",
        _ => "general models",
    };
}
