namespace LeadBot.Channels.Files;

/// <summary>What became of fetching a file from a channel.</summary>
internal abstract record FetchedFile
{
    private FetchedFile()
    {
    }

    /// <summary>What a channel's answer to the question for a file gives.</summary>
    public static async Task<FetchedFile> OfAsync(HttpResponseMessage response, CancellationToken ct)
    {
        if (!response.IsSuccessStatusCode)
        {
            var status = (int)response.StatusCode;
            response.Dispose();
            return new Failed($"status {status}", status is 404 or 429 or >= 500); // a file may be there a moment later
        }

        var content = response.Content;
        if (content.Headers.ContentLength > FileKeeper.MaxBytes)
        {
            response.Dispose();
            return new TooLarge();
        }

        return new There(await content.ReadAsStreamAsync(ct), content.Headers.ContentType?.MediaType, content.Headers.ContentLength);
    }

    /// <param name="Content">Read once, and disposed by whoever asked.</param>
    /// <param name="Type">What the server says that it is; null where it says nothing.</param>
    /// <param name="Length">In bytes, where the server tells it beforehand.</param>
    public sealed record There(Stream Content, string? Type, long? Length) : FetchedFile;

    /// <summary>Larger than the channel gives away, or than we keep.</summary>
    public sealed record TooLarge : FetchedFile;

    /// <param name="Why">For the log, without any address.</param>
    /// <param name="MayCome">True where it is worth another try at once.</param>
    public sealed record Failed(string Why, bool MayCome = false) : FetchedFile;
}
