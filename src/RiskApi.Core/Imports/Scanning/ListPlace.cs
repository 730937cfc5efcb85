namespace RiskApi.Core.Imports.Scanning;

/// <summary>The list that a name stands in: names of the same list have equal values.</summary>
/// <param name="Form">How it stands in it.</param>
/// <param name="At">What tells the list from others: where its bracket opens, or the line that opens its block.</param>
internal readonly record struct ListPlace(ListForm Form, long At);

/// <summary>How a name stands in a list.</summary>
internal enum ListForm
{
    /// <summary>As an element.</summary>
    Element,

    /// <summary>As the key of an entry.</summary>
    Key,

    /// <summary>As the value of a constant that is called like it.</summary>
    Member,

    /// <summary>As the id of an entry with members.</summary>
    Id,
}
