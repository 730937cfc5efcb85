namespace RiskApi.Web;

/// <summary>Maps reads.</summary>
internal static class ReadExtensions
{
    /// <summary>For what is not mapped as an operation.</summary>
    public static readonly HttpMethodMetadata ReadMethods = new([HttpMethods.Get, HttpMethods.Head]);

    /// <summary>Lets an operation that was mapped for GET answer HEAD too, as GET without a body.</summary>
    public static RouteHandlerBuilder AlsoHead(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(ReadMethods);
}
