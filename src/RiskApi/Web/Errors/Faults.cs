using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;

namespace RiskApi.Web.Errors;

/// <summary>Answers for failures of our own: the caller gets a trace id, the log gets the cause.</summary>
internal sealed partial class Faults(ILogger<Faults> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        Log.Failed(log, httpContext.Request.Method, httpContext.Request.Path, exception);
        await Problems.Of(exception is DbException ? ProblemType.Unavailable : ProblemType.Internal).ExecuteAsync(httpContext);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed.")]
        public static partial void Failed(ILogger logger, string method, PathString path, Exception failure);
    }
}
