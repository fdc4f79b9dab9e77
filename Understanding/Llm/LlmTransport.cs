namespace LeadBot.Understanding.Llm;

/// <summary>Bounds what an endpoint can do to this process: no redirect carries the key elsewhere, and no answer fills the memory.</summary>
internal sealed class LlmTransport : DelegatingHandler
{
    /// <summary>Far beyond any record of one message.</summary>
    public const int MaxBytes = 512 * 1024;

    public LlmTransport() : base(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(3),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a changed DNS entry is seen
        MaxResponseHeadersLength = 64,
    })
    {
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            var body = await ReadAsync(response.Content, cancellationToken);
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = response.Content.Headers.ContentType;
            response.Content = content;
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken ct)
    {
        await using var stream = await content.ReadAsStreamAsync(ct);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (var read = await stream.ReadAsync(buffer, ct); read > 0; read = await stream.ReadAsync(buffer, ct))
        {
            body.Write(buffer, 0, read);
            if (body.Length > MaxBytes)
            {
                throw new LlmException(LlmFailure.Unusable);
            }
        }

        return body.ToArray();
    }
}
