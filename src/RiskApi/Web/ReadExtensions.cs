using RiskApi.Access.Roles;
using RiskApi.Storage.Access;

namespace RiskApi.Web;

/// <summary>Maps reads.</summary>
internal static class ReadExtensions
{
    private static readonly HttpMethodMetadata ReadMethods = new([HttpMethods.Get, HttpMethods.Head]);

    /// <summary>Lets an operation that was mapped for GET answer HEAD too, as GET without a body; it is for readers.</summary>
    public static RouteHandlerBuilder AlsoHead(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(ReadMethods).Needs(Role.Reader);
}
