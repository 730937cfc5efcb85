using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace RiskApi.Hosting.Shutdown;

/// <summary>Lets requests finish whose body is still on its way when the service is asked to stop.</summary>
/// <remarks>Kestrel then cancels the read that waits, to wake up idle connections; a body that was begun is simply read on.</remarks>
internal sealed class UninterruptedBodies(RequestDelegate next)
{
    public Task Invoke(HttpContext http)
    {
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody is true)
        {
            http.Features.Set<IRequestBodyPipeFeature>(new Body(http.Request.BodyReader));
        }

        return next(http);
    }

    private sealed class Body(PipeReader inner) : PipeReader, IRequestBodyPipeFeature
    {
        private volatile bool _isCancelled;

        public PipeReader Reader => this;

        public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
        {
            while (true)
            {
                var read = await inner.ReadAsync(cancellationToken);
                if (!read.IsCanceled || _isCancelled)
                {
                    return read;
                }

                inner.AdvanceTo(read.Buffer.Start);
            }
        }

        public override bool TryRead(out ReadResult result) => inner.TryRead(out result);

        public override void CancelPendingRead()
        {
            _isCancelled = true;
            inner.CancelPendingRead();
        }

        public override void AdvanceTo(SequencePosition consumed) => inner.AdvanceTo(consumed);

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => inner.AdvanceTo(consumed, examined);

        public override void Complete(Exception? exception = null) => inner.Complete(exception);
    }
}
