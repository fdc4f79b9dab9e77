using System.Collections.Concurrent;
using LeadBot.Channels.WebChat.Widget;

namespace LeadBot.Tests.Channels.WebChat.Widget;

/// <summary>Remembers what was counted.</summary>
internal sealed class SeenPageViews : IPageViews
{
    public ConcurrentQueue<(string Bot, string Page, bool Teaser)> All { get; } = [];

    public void Count(string bot, string page, bool teaser) => All.Enqueue((bot, page, teaser));
}
