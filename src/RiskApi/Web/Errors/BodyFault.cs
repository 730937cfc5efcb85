using System.Text.Json.Nodes;

namespace RiskApi.Web.Errors;

/// <summary>Something in a body that is not of its schema.</summary>
/// <param name="Path">The place, as validation names it, such as <c>dependencies[0].share</c>; <c>$</c> for the top.</param>
/// <param name="Message">What is wrong there, and what to change.</param>
internal sealed record BodyFault(string Path, string Message)
{
    /// <summary>What the top of a body is called.</summary>
    public const string Top = "$";

    /// <summary>Whether what is said of a place may come of this fault: the place is this one, lies in it, or holds it.</summary>
    public bool Touches(string path) => Holds(Path, path) || Holds(path, Path);

    private static bool Holds(string outer, string inner) =>
        outer is "" or Top || outer == inner || (inner.StartsWith(outer, StringComparison.Ordinal) && inner[outer.Length] is '.' or '[');

    /// <summary>The path of a member.</summary>
    public static string Member(string path, string name) => path == Top ? name : $"{path}.{name}";
}

/// <summary>What a body says as far as it is of its schema, and all that is not.</summary>
/// <param name="Faults">What is not, in the order of the body.</param>
/// <param name="Rest">The body without it, with values that mean nothing where the schema requires one; null where nothing is left.</param>
internal sealed record CheckedBody(IReadOnlyList<BodyFault> Faults, JsonNode? Rest);
