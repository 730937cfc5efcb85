using System.Text.Json.Serialization;

namespace RiskApi.Portfolios.Impacts;

/// <summary>What a call gets once a model has stopped.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ShutdownOutcome>))]
public enum ShutdownOutcome
{
    /// <summary>An error.</summary>
    Error,

    /// <summary>Another model answers, under the same name, at its own price.</summary>
    Redirect,

    /// <summary>One or the other, by model.</summary>
    ErrorOrRedirect,

    /// <summary>The provider has not said, as far as is on record; expect an error.</summary>
    NotOnRecord,
}
