using Microsoft.Extensions.Options;

namespace RiskApi.Web.Address;

/// <summary>Lets a request look as its client sent it: to the public address, and without the path below which a proxy serves the service.</summary>
/// <remarks>A proxy may take that path away or pass it on.</remarks>
internal sealed class PublicAddress(RequestDelegate next, IOptions<PublicOptions> options)
{
    private readonly Uri _address = options.Value.Address!;
    private readonly PathString _base = new(options.Value.Address!.AbsolutePath.TrimEnd('/'));

    public Task Invoke(HttpContext http)
    {
        var request = http.Request;
        (request.Scheme, request.Host) = (_address.Scheme, new HostString(_address.Authority));
        if (_base.HasValue)
        {
            request.Path = request.Path.StartsWithSegments(_base, StringComparison.Ordinal, out var rest) ? rest : request.Path;
            request.PathBase = _base;
        }

        return next(http);
    }
}
