using System.Globalization;
using System.Text.RegularExpressions;
using LeadBot.Conversations;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Reach;
using LeadBot.Leads;
using LeadBot.Leads.Contacts;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Bot.Handoffs;

/// <summary>Puts together what the list of those who want silence and the visitor's channel say.</summary>
internal sealed partial class VisitorReachReader(
    ISuppressions suppressions, ISaidDeliveries deliveries, IConversations conversations, IEnumerable<IReplyWindow> windows, ITransientFeed feed, TimeProvider time) : IVisitorReach
{
    private const int LongestValue = 300;
    private const string Waiting = "waiting";

    public async Task<VisitorReach> FindAsync(string bot, string conversationId, CancellationToken ct)
    {
        var suppression = await suppressions.FindAsync(bot, conversationId, ct);
        var optOut = suppression is null ? null : new OptOut(EnumKeys.Find<OptOutReason>(suppression.Reason) ?? OptOutReason.Asked, suppression.At);
        if (await conversations.FindAsync(conversationId, ct) is not { } conversation || conversation.Bot != bot)
        {
            return new VisitorReach("") { OptOut = optOut };
        }

        var reach = new VisitorReach(conversation.Channel) { OptOut = optOut };
        if (windows.FirstOrDefault(window => window.Channel == conversation.Channel) is not { } limited)
        {
            return reach;
        }

        var until = await limited.UntilAsync(bot, conversation.ChannelConversationId, ct);
        return reach with
        {
            WindowUntil = until,
            NeedsTemplate = until is null || until <= time.GetUtcNow(),
            Templates = [.. limited.Templates(bot).Select(template => new ReplyTemplate(template.Key, template.Value, Count(template.Value)))],
        };
    }

    public async Task<VisitorReach> FindWithDeliveriesAsync(string bot, string conversationId, CancellationToken ct)
    {
        var known = await deliveries.LastAsync(bot, conversationId, ct);
        // In a chat that is open nothing waits; that it was seen is written down some seconds later.
        var shown = feed.IsFollowed(conversationId) ? known.Where(one => one.State != Waiting) : known;
        return await FindAsync(bot, conversationId, ct) with { Deliveries = [.. shown.Select(one => new SaidDelivery(one.ActivityId, one.State, one.Why))] };
    }

    public async Task<ReplyTemplateText?> FillAsync(string bot, string conversationId, string name, IReadOnlyList<string> values, CancellationToken ct)
    {
        var reach = await FindAsync(bot, conversationId, ct);
        if (reach.Templates.FirstOrDefault(template => template.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            return null;
        }

        List<string> given = [.. values.Select(value => value.Trim())];
        if (given.Count != found.Placeholders || given.Any(value => value.Length is 0 or > LongestValue || value.Contains('\n', StringComparison.Ordinal)))
        {
            return new ReplyTemplateText(found.Name, found.Text, given, Wants(found));
        }

        var text = Placeholder().Replace(found.Text, match => given[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1]);
        return new ReplyTemplateText(found.Name, text, given);
    }

    private static string Wants(ReplyTemplate template) => template.Placeholders == 0
        ? $"The template \"{template.Name}\" takes no values: {template.Text}"
        : $"The template \"{template.Name}\" takes {template.Placeholders} values, each in one line of at most {LongestValue} characters: {template.Text}";

    private static int Count(string text) =>
        Placeholder().Matches(text).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();

    [GeneratedRegex(@"\{\{([1-9]|1[0-9]|20)\}\}")]
    private static partial Regex Placeholder();
}
