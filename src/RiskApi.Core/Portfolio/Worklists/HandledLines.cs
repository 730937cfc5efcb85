using System.Text.Json.Serialization;

namespace RiskApi.Core.Portfolio.Worklists;

/// <summary>Which of the lines whose alert somebody handled are wanted beside those that are open.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<HandledLines>))]
public enum HandledLines
{
    /// <summary>Those that are acknowledged; not those that are snoozed or resolved.</summary>
    Acknowledged,

    /// <summary>None.</summary>
    None,

    /// <summary>All.</summary>
    All,
}
