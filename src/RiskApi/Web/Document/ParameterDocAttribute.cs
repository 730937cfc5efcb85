namespace RiskApi.Web.Document;

/// <summary>Documents a query parameter that is a member of a query record; the OpenAPI generator does not read their comments.</summary>
/// <param name="description">What it does, with its default.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ParameterDocAttribute(string description) : Attribute
{
    public string Description => description;

    /// <summary>A value with which the operation runs as it stands; null where there is none to give.</summary>
    public string? Example { get; init; }
}
