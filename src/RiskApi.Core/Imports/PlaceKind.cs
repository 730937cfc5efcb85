using System.Text.Json.Serialization;

namespace RiskApi.Core.Imports;

/// <summary>What the place of a name says of its use: only <c>use</c> makes a dependency.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<PlaceKind>))]
public enum PlaceKind
{
    /// <summary>Nothing stands against the model being called.</summary>
    Use,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A text for people: a sentence, a title, a description, what a notebook printed.</summary>
    Prose,

    /// <summary>A test of what a name is or begins with, such as <c>startsWith("o1")</c>.</summary>
    Comparison,

    /// <summary>A regular expression.</summary>
    Pattern,

    /// <summary>One of those that something knows: a long list, a union of types, the members of an enumeration, the keys of a map.</summary>
    Enumeration,

    /// <summary>A table of prices or limits.</summary>
    PriceTable,

    /// <summary>What a gateway calls a model, in the file that says so.</summary>
    Alias,

    /// <summary>Code of a test, an example or a benchmark.</summary>
    Test,
}
