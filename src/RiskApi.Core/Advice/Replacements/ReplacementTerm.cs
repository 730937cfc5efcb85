using System.Text.Json.Serialization;

namespace RiskApi.Advice;

/// <summary>Something that speaks for or against a model that could stand in for another.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ReplacementTerm>))]
public enum ReplacementTerm
{
    /// <summary>The vendor names it as the replacement.</summary>
    VendorRecommendation,

    /// <summary>How likely it is to answer a year from now, by its own forecast.</summary>
    Runway,

    /// <summary>How old it is: older models can less, as far as no catalog tells, and are superseded sooner.</summary>
    Age,

    /// <summary>The provider is the same: client and contract are in place.</summary>
    Provider,

    /// <summary>Its succession line, or at least its maker, is the same: prompts carry over.</summary>
    Succession,

    /// <summary>What it costs at the dependency's own volumes beside the model that it replaces.</summary>
    Price,

    /// <summary>What it does is not quite the same.</summary>
    Kind,

    /// <summary>Its context window is not on record.</summary>
    Context,

    /// <summary>Its maker serves it itself.</summary>
    OwnApi,

    /// <summary>It is the first of its line, or of none.</summary>
    LineRecord,

    /// <summary>How much of the project it puts with one provider and one maker.</summary>
    Diversity,
}
