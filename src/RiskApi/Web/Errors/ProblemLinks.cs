using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using RiskApi.Web.Address;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace RiskApi.Web.Errors;

/// <summary>Lets the type of a problem lead to its explanation: clients resolve it against the path that they asked for (RFC 9457, 3.1.1).</summary>
/// <remarks>It is completed where it is written, so that it stays the name of a kind before, in whatever answer it stands.</remarks>
internal sealed class ProblemLinks(IHttpContextAccessor accessor, PublicPaths paths) : IPostConfigureOptions<JsonOptions>
{
    private static readonly Type[] WithType = [typeof(ProblemDetails), typeof(HttpValidationProblemDetails), typeof(ItemProblem), typeof(ProblemHelp)];

    public void PostConfigure(string? name, JsonOptions options)
    {
        var chain = options.SerializerOptions.TypeInfoResolverChain;
        for (var i = 0; i < chain.Count; i++)
        {
            chain[i] = chain[i].WithAddedModifier(Complete);
        }
    }

    private void Complete(JsonTypeInfo written)
    {
        if (Array.IndexOf(WithType, written.Type) >= 0 && written.Properties.FirstOrDefault(property => property.Name == "type") is { Get: { } read } type)
        {
            type.Get = problem => Completed(read(problem) as string);
        }
    }

    private string? Completed(string? type) =>
        accessor.HttpContext is { } http && type?.StartsWith(ProblemType.PathPrefix, StringComparison.Ordinal) is true ? paths.Before(http) + type : type;
}
