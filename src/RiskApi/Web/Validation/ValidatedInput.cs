using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace RiskApi.Web.Validation;

/// <summary>Endpoint metadata: the type whose validator guards the operation.</summary>
/// <param name="Type">The validated type.</param>
internal sealed record ValidatedInput(Type Type)
{
    /// <summary>The query parameters of the type; none where it is a body.</summary>
    public IReadOnlyList<string> QueryParameters { get; } =
        [.. Type.GetProperties().Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>()];
}
