using System.Text.Json.Serialization;

namespace RiskApi.Core.Usage;

/// <summary>Who runs the weights that answer.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Hosting>))]
public enum Hosting
{
    /// <summary>A provider, whose clock decides when they stop.</summary>
    Provider,

    /// <summary>The project's own organisation: nobody else can retire them.</summary>
    Self,
}
