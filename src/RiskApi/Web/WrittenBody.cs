namespace RiskApi.Web;

/// <summary>What an answer writes, held back from the client.</summary>
internal static class WrittenBody
{
    /// <summary>The body that something writes, which is not sent.</summary>
    /// <param name="http">The request.</param>
    /// <param name="write">Writes the answer.</param>
    public static async Task<byte[]> Of(HttpContext http, Func<Task> write)
    {
        using var written = new MemoryStream();
        var body = http.Response.Body;
        http.Response.Body = written;
        try
        {
            await write();
            await http.Response.BodyWriter.FlushAsync();
        }
        finally
        {
            http.Response.Body = body;
        }

        return written.ToArray();
    }
}
