using System.Net.Http.Headers;
using System.Text.Json;

using LeadBot.BotFramework.Schema;
using LeadBot.Channels.Files;

namespace LeadBot.Channels.Teams;

/// <summary>
/// Fetches what people in Teams send. A picture lies at the Connector and wants the bot's token; a file lies in the sender's OneDrive behind
/// an address that is open for a few minutes, which must lie on the open internet and learns nothing of us.
/// </summary>
internal sealed class TeamsFiles : IFileSource, IDisposable
{
    private const string Download = "application/vnd.microsoft.teams.file.download.info";
    private const string Image = "image/";

    private readonly ConnectorCredentials _credentials;
    private readonly HttpClient _house;
    private readonly HttpClient _open;
    private readonly SocketsHttpHandler _handler = PublicHosts.NewHandler();

    public TeamsFiles(ConnectorCredentials credentials, ConnectorHttp http) =>
        (_credentials, _house, _open) = (credentials, http.Client(), new HttpClient(_handler, disposeHandler: false));

    /// <summary>Leaves of a message's attachments what is a file: Teams adds the words once more as HTML, and cards of its own.</summary>
    public static void Sift(Activity activity)
    {
        if (activity.Attachments is { Count: > 0 } all)
        {
            activity.Attachments = [.. all.Select(File).OfType<Attachment>()];
        }
    }

    public bool Serves(string channel) => ConnectorChannel.IsOne(channel);

    /// <exception cref="HttpRequestException">The host cannot be reached.</exception>
    public async Task<FetchedFile> FetchAsync(string bot, string? serviceUrl, Attachment file, CancellationToken ct)
    {
        if (!Uri.TryCreate(file.ContentUrl, UriKind.Absolute, out var address) || address.UserInfo.Length > 0)
        {
            return new FetchedFile.Failed("it has no address");
        }

        var isConnectors = Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service)
            && address.GetLeftPart(UriPartial.Authority).Equals(service.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
        if (!isConnectors && address.Scheme != Uri.UriSchemeHttps)
        {
            return new FetchedFile.Failed("its address is no https address");
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (isConnectors && _credentials.Of(bot) is { } credentials)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await credentials.GetTokenAsync(null, ct));
        }

        var response = await (isConnectors ? _house : _open).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        var fetched = await FetchedFile.OfAsync(response, ct);
        if (fetched is FetchedFile.There there)
        {
            Name(file, there.Type);
        }

        return fetched;
    }

    public void Dispose()
    {
        _open.Dispose();
        _handler.Dispose();
    }

    /// <summary>Teams says little of a picture ("image/*", no name), and of a file only its ending.</summary>
    private static void Name(Attachment file, string? type)
    {
        if (type is null || file.ContentType is not { } announced || !(announced == FileType.Any || FileType.IsWild(announced)))
        {
            return;
        }

        if (FileType.IsWild(announced) && file.Name == SentFileName.Of(announced, null))
        {
            file.Name = SentFileName.Of(type, null);
        }

        file.ContentType = type;
    }

    private static Attachment? File(Attachment attachment) => attachment switch
    {
        { ContentType: Download, Content: JsonElement { ValueKind: JsonValueKind.Object } content }
            when content.TryGetProperty("downloadUrl", out var url) && url.ValueKind == JsonValueKind.String =>
            new Attachment { Name = attachment.Name, ContentType = FileType.Any, ContentUrl = url.GetString() },
        { ContentUrl: not null, ContentType: { } type } when type.StartsWith(Image, StringComparison.OrdinalIgnoreCase) => attachment,
        { ContentUrl: not null, ContentType: { } type } when !type.StartsWith("application/vnd.microsoft.", StringComparison.OrdinalIgnoreCase)
            && !type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) => attachment,
        _ => null,
    };
}
