using System.Text.Json;
using LeadBot.Bot.Outbox.Deliveries;
using LeadBot.Channels.WebChat;
using LeadBot.Conversations;
using LeadBot.Conversations.Journal;
using LeadBot.Dialogs.Language;
using LeadBot.Leads;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Outbox;
using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Handoffs.Unread;

/// <summary>
/// Mails a visitor what a person said after they had left, with a link back into that one chat. Only with consent and to the address that they gave;
/// the words around are approved ones, in their language.
/// </summary>
internal sealed class UnreadMail(
    IHandoffReader handoffs, ILeadReader leads, IVisitorReach reach, IConversations conversations, IJournal journal, IResumeLinks links, IHouseMail mail,
    Destinations destinations, LanguageCatalog languages, IOptionsMonitor<BotProfile> profiles)
{
    private const int MostLines = 50;
    private const int LastLines = 20;

    /// <returns>What became of it, and where it went; a permanent result says why it stays in the chat.</returns>
    public async Task<(DeliveryResult Result, string To)> SendAsync(UnreadReply reply, CancellationToken ct)
    {
        var (to, why) = await AddressAsync(reply, ct);
        if (to is null || await conversations.FindAsync(reply.ConversationId, ct) is not { } conversation)
        {
            return (new DeliveryResult.Permanent(why), "");
        }

        var visit = UnreadVisit.Of(await journal.ReadLastAsync(reply.ConversationId, LastLines, ct));
        if (await links.ToAsync(conversation, visit.User, visit.Page, ct) is not { } link)
        {
            return (new DeliveryResult.Permanent("PublicUrl is not set, so that no link leads back."), "");
        }

        if ((await destinations.OfAsync(reply.Bot, ct)).Where(found => found.Kind is IHouseMail).ToList() is not { Count: > 0 } mailboxes)
        {
            return (new DeliveryResult.Permanent("no mailbox is set up (Delivery:{name}:Kind = Email)."), "");
        }

        if (mailboxes.Find(found => found.Status.Health != DestinationHealth.Paused) is not { } mailbox)
        {
            return (new DeliveryResult.Transient("The mailbox is paused."), to);
        }

        return (await mail.SendAsync(mailbox.Name, await ComposeAsync(reply, to, link, visit.Locale, ct), ct), to);
    }

    /// <summary>The visitor's address where they may be written to, else why not.</summary>
    private async Task<(string? To, string Why)> AddressAsync(UnreadReply reply, CancellationToken ct)
    {
        if (await handoffs.FindAsync(reply.Bot, reply.HandoffId, ct) is not { LeadId: { } id } || await leads.FindAsync(reply.Bot, id, ct) is not { } lead)
        {
            return (null, "there is no lead any more.");
        }

        if (lead.Consent.State != ConsentState.Granted || (await reach.FindAsync(reply.Bot, reply.ConversationId, ct)).OptOut is not null)
        {
            return (null, "they have not agreed to be contacted.");
        }

        return lead.Value("email")?.ToString() is { Length: > 0 } address ? (address, "") : (null, "they gave no e-mail address.");
    }

    private async Task<HouseMail> ComposeAsync(UnreadReply reply, string to, string link, string? locale, CancellationToken ct)
    {
        var profile = profiles.Get(reply.Bot);
        var language = languages.For(profile, locale);
        string Words(string key) => language.Pick(key, 0).Text;

        var page = await journal.ReadAsync(reply.ConversationId, reply.Sequence - 1, MostLines, JournalAudience.Visitor, ct);
        var said = page.Entries.Where(line => line.Speaker == "rep" && line.Sequence <= reply.LastSequence).Select(Said).OfType<string>();
        return new HouseMail($"reply-{reply.ConversationId}-{reply.Sequence}", Words("mail.reply.subject"), [Words("mail.reply.intro"), .. said], reply.At)
        {
            To = to,
            Sender = profile.Company,
            Link = (Words("mail.reply.link"), link),
            Foot = Words("mail.reply.foot"),
        };
    }

    private static string? Said(JournalEntry line)
    {
        using var document = JsonDocument.Parse(line.Body);
        return UnreadVisit.Text(document.RootElement, "text") is { Length: > 0 } text
            ? $"{UnreadVisit.Text(document.RootElement, "from", "name")}:\n{text}"
            : null;
    }
}
