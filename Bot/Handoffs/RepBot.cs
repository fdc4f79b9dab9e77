using System.Text.Json;
using LeadBot.Bot.Files;
using LeadBot.Bot.Handoffs.Teams;
using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Turns;
using LeadBot.Dialogs.Language;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Handoffs;

/// <summary>
/// The bot that our own people talk to. In the thread of a handoff that they have accepted their words go to the visitor; lines that begin with
/// a slash are commands. Whoever has nothing to do with a handoff hears what the bot is for.
/// </summary>
internal sealed class RepBot(
    TurnInfo turn, IRepPlaces places, HandoffDesk desk, RepCommands commands, RepInvokes buttons, LanguageCatalog languages, IOptionsMonitor<BotProfile> profiles,
    IOptionsMonitor<OwnersOptions> owners, RepFiles files)
    : ActivityHandler
{
    private const string Help = "engine.help";

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = (Activity)turnContext.Activity;
        var by = Person.Of(activity, owners.CurrentValue);
        if (Pressed(activity) is var (verb, id))
        {
            // A card is shown anew by itself; words have to be said.
            if (await buttons.PressAsync(turn.Bot, turn.ConversationId, id, verb, RepInvokes.Inputs(activity.Value), by, cancellationToken) is { Value: string why })
            {
                await TellAsync(turnContext, why, cancellationToken);
            }

            return;
        }

        var text = activity.Text?.Trim() ?? "";
        if (await commands.SetPresenceAsync(by, text, cancellationToken) is { } told)
        {
            await TellAsync(turnContext, told, cancellationToken);
            return;
        }

        if (await places.FindHandoffAsync(turn.Bot, turn.ConversationId, cancellationToken) is not { } handoff)
        {
            await TellAsync(turnContext, languages.For(profiles.Get(turn.Bot), activity.Locale).Pick(Help, 0).Text, cancellationToken);
            return;
        }

        if (text.StartsWith('/'))
        {
            await TellAsync(turnContext, await commands.RunAsync(handoff, by, text, turn.ActivityId, cancellationToken), cancellationToken);
        }
        else
        {
            await SayAsync(turnContext, handoff, by, text, cancellationToken);
        }
    }

    private async Task SayAsync(ITurnContext turnContext, Handoff handoff, string by, string text, CancellationToken ct)
    {
        var isTheirs = handoff.State == HandoffState.Accepted && handoff.AcceptedBy == by;
        var (kept, lost) = isTheirs ? await files.TakeAsync(handoff, (Activity)turnContext.Activity, ct) : ([], []);
        if (text.Length > 0 || kept.Count > 0)
        {
            // Under the id of the message: a turn that runs again says it once.
            var said = await desk.SayAsync(turn.Bot, handoff.Id, by, turn.ActivityId, text, ct, kept);
            if (RepCommands.Why(said) is { } why)
            {
                await TellAsync(turnContext, why, ct);
            }
        }

        if (lost.Count > 0)
        {
            await TellAsync(turnContext, $"The visitor did not get: {string.Join(", ", lost)}.", ct);
        }
    }

    private static Task<ResourceResponse> TellAsync(ITurnContext turnContext, string text, CancellationToken ct) =>
        turnContext.SendActivityAsync(MessageFactory.Text(text), ct);

    /// <summary>A button of a client that knows only Action.Submit comes as a message without text.</summary>
    private static (string Verb, string Id)? Pressed(Activity activity) =>
        string.IsNullOrEmpty(activity.Text) && activity.Value is JsonElement { ValueKind: JsonValueKind.Object } value
        && Text(value, CardActions.Verb) is { } verb && Text(value, CardActions.Id) is { } id
            ? (verb, id)
            : null;

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}
