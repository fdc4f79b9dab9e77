using System.Text;

using LeadBot.BotFramework.Schema;
using LeadBot.Channels.Files;
using LeadBot.Conversations;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Outbox;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace LeadBot.Channels.WhatsApp;

/// <summary><c>POST /api/whatsapp/{bot}</c> and <c>…/status</c>: what Twilio sends. Nothing is parsed before its signature is proved.</summary>
internal sealed class WhatsAppWebhook(
    WhatsAppBots bots, FileAnnouncer files, IConversations conversations, IInbox inbox, ISentActivities sent, IDeliveryReports reports)
{
    private const string Header = "X-Twilio-Signature";
    private const string Empty = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
    private const int LargestForm = 256 * 1024;

    public async Task<IResult> MessageAsync(HttpContext http, string bot, CancellationToken ct)
    {
        var (name, form, refusal) = await ProveAsync(http, bot, ct);
        if (name is null)
        {
            return refusal!;
        }

        if (form!.GetValueOrDefault("MessageSid") is not { Length: > 0 } sid || form!.GetValueOrDefault("From") is not { Length: > 0 } from)
        {
            return Results.Problem("The form has no MessageSid or no From.", statusCode: StatusCodes.Status400BadRequest, title: "No message");
        }

        if (WhatsAppForm.Read(form!) is { } activity)
        {
            var conversation = await conversations.OpenAsync(new NewConversation(name, WhatsAppForm.Channel, from), ct);
            await ChooseAsync(name, conversation.Id, activity, ct);
            await files.AnnounceAsync(name, conversation.Id, activity, ct);
            var result = await inbox.AcceptAsync(
                new InboundActivity { Bot = name, ConversationId = conversation.Id, Activity = activity, DedupeKey = $"sid:{sid}" }, ct);
            if (result is InboxResult.Refused { Reason: not InboxRefusal.UnknownConversation } refused)
            {
                return RefusedAnswer.Of(http, refused);
            }
        }

        return Results.Text(Empty, "text/xml");
    }

    public async Task<IResult> StatusAsync(HttpContext http, string bot, CancellationToken ct)
    {
        var (name, form, refusal) = await ProveAsync(http, bot, ct);
        if (name is null)
        {
            return refusal!;
        }

        if (form!.GetValueOrDefault("MessageSid") is { Length: > 0 } sid && form!.GetValueOrDefault("MessageStatus") is { Length: > 0 } status)
        {
            var error = WhatsAppErrors.Reported(form!.GetValueOrDefault("ErrorCode"));
            await reports.ReportAsync(name, sid, status, error?.Words, error?.Action == WhatsAppAction.Retry ? error.Wait : null, ct);
            await TellAsync(name, form!, sid, error, ct);
        }

        return Results.Text(Empty, "text/xml");
    }

    /// <summary>What a report says of the visitor comes into the conversation as an event.</summary>
    private async Task TellAsync(string bot, Dictionary<string, string> form, string sid, WhatsAppError? error, CancellationToken ct)
    {
        if (error?.Action is not (WhatsAppAction.Suppress or WhatsAppAction.Gone) || form.GetValueOrDefault("To") is not { Length: > 0 } to)
        {
            return;
        }

        var conversation = await conversations.OpenAsync(new NewConversation(bot, WhatsAppForm.Channel, to), ct);
        var activity = new Activity(ActivityTypes.Event) { ChannelId = WhatsAppForm.Channel, Name = error.Action == WhatsAppAction.Suppress ? "channel/optOut" : "channel/gone" };
        await inbox.AcceptAsync(
            new InboundActivity { Bot = bot, ConversationId = conversation.Id, Activity = activity, DedupeKey = $"report:{sid}", Audience = JournalAudience.System }, ct);
    }

    /// <summary>"2" after a question with numbered answers is the second of them.</summary>
    private async Task ChooseAsync(string bot, string conversation, Activity activity, CancellationToken ct)
    {
        if (activity.Text?.Trim().TrimEnd('.', ')') is { Length: 1 } digit && digit[0] is >= '1' and <= '9'
            && await sent.FindLastAsync(bot, conversation, ct) is { SuggestedActions.Actions: { } actions } && digit[0] - '1' < actions.Count)
        {
            activity.Text = actions[digit[0] - '1'].Value?.ToString() ?? activity.Text;
        }
    }

    private async Task<(string? Bot, Dictionary<string, string>? Form, IResult? Refusal)> ProveAsync(HttpContext http, string bot, CancellationToken ct)
    {
        if (await RequestBytes.ReadAsync(http.Request, LargestForm, ct) is not { } body)
        {
            return (null, null, Results.StatusCode(StatusCodes.Status413PayloadTooLarge));
        }

        var isForm = http.Request.HasFormContentType;
        var fields = isForm ? Fields(body) : null;
        var signature = http.Request.Headers[Header] is [{ } one] ? one : null;
        if (bots.Find(bot) is not { } name || !TwilioSignature.IsValid(
                bots.Options(name).AuthToken!, bots.PublicUrl + http.Request.Path + http.Request.QueryString, fields, body, signature))
        {
            return (null, null, Results.StatusCode(StatusCodes.Status403Forbidden));
        }

        // Of a name that comes more than once the last counts, as in any form.
        var form = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in fields ?? [])
        {
            form[key] = value;
        }

        return (name, form, null);
    }

    private static List<KeyValuePair<string, string>> Fields(byte[] body)
    {
        List<KeyValuePair<string, string>> fields = [];
        foreach (var (name, values) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)))
        {
            fields.AddRange(values.Select(value => KeyValuePair.Create(name, value ?? "")));
        }

        return fields;
    }
}
