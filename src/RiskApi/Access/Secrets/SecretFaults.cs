using Microsoft.AspNetCore.Diagnostics;
using RiskApi.Web.Errors;

namespace RiskApi.Access.Secrets;

/// <summary>Answers where a sealed secret cannot be opened: whoever runs the service has to do something, and the message says what.</summary>
internal sealed partial class SecretFaults(ILogger<SecretFaults> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not SecretException closed)
        {
            return false;
        }

        Log.CannotOpen(log, httpContext.Request.Method, httpContext.Request.Path, closed);
        await Problems.Of(ProblemType.Unavailable, closed.Message).ExecuteAsync(httpContext);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed.")]
        public static partial void CannotOpen(ILogger logger, string method, PathString path, Exception failure);
    }
}
