using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Widget;

/// <summary>What a page and its frames ask for, as the browser sends it.</summary>
internal sealed class Traffic
{
    private readonly ConcurrentQueue<IRequest> _requests = new();

    public Traffic(IPage page) => page.Request += (_, request) => _requests.Enqueue(request);

    public IEnumerable<string> Paths => _requests.Select(request => new Uri(request.Url)).Where(url => url.Scheme.StartsWith("http", StringComparison.Ordinal)).Select(url => url.AbsolutePath);

    public IReadOnlyList<JsonNode> Views => Bodies("/widget/views");

    /// <summary>Of the chat in this page, from the address to which it sends.</summary>
    public string ConversationId => Paths.Select(path => path.Split('/')).First(parts => parts is [.., "conversations", _, "activities"])[^2];

    /// <summary>The messages that the visitor sent.</summary>
    public IReadOnlyList<JsonNode> Messages => [.. Bodies("/activities").Where(activity => (string?)activity["type"] == "message")];

    public Task<IReadOnlyList<JsonNode>> ViewsAsync(int count) => Until.AtLeastAsync(count, () => Views, TestContext.Current.CancellationToken);

    private IReadOnlyList<JsonNode> Bodies(string path) =>
        [.. _requests.Where(request => request.Method == "POST" && new Uri(request.Url).AbsolutePath.EndsWith(path, StringComparison.Ordinal)).Select(request => JsonNode.Parse(request.PostData!)!)];
}
