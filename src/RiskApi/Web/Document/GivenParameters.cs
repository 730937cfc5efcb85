using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace RiskApi.Web.Document;

/// <summary>Shows what is read as <see cref="Given{T}"/> as the text that clients send, and not as an object; validation says of what form it is.</summary>
internal sealed class GivenParameters : IApiDescriptionProvider
{
    private static readonly ModelMetadata Text = new EmptyModelMetadataProvider().GetMetadataForType(typeof(string));

    /// <summary>After the provider that finds the parameters, at -1100.</summary>
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var parameter in context.Results.SelectMany(operation => operation.ParameterDescriptions).Where(parameter => IsGiven(parameter.Type)))
        {
            parameter.Type = Text.ModelType;
            parameter.ModelMetadata = Text;
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
        // All is done by then.
    }

    private static bool IsGiven(Type? type) =>
        type is not null && Nullable.GetUnderlyingType(type) is { IsGenericType: true } given && given.GetGenericTypeDefinition() == typeof(Given<>);
}
