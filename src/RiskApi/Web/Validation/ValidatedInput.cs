namespace RiskApi.Web.Validation;

/// <summary>Endpoint metadata: the type whose validator guards the operation.</summary>
/// <param name="Type">The validated type.</param>
internal sealed record ValidatedInput(Type Type);
