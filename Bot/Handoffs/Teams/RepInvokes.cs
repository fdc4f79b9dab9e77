using System.Text.Json;
using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Invokes;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Handoffs.Teams;

/// <summary>Buttons on a handoff's card. Each is a compare-and-set, answered at once with the card as it stands then.</summary>
internal sealed class RepInvokes(
    HandoffService service, ConsentRequests consents, IRepPlaces places, BriefCards cards, IOptionsMonitor<OwnersOptions> owners) : IInvokeHandler
{
    private const string Name = "adaptiveCard/action";
    private const string Message = "application/vnd.microsoft.activity.message";
    private const string Gone = "This handoff is not there any more.";
    private const string Busy =
        "You are speaking with another visitor in this chat. Close that conversation or give it back first (/close, /bot), or take this one at the desk on the dashboard.";
    private const string Fault = "application/vnd.microsoft.error";

    public async Task<InvokeResponse?> HandleAsync(InboundInvoke invoke, CancellationToken ct)
    {
        var activity = invoke.Activity;
        if (activity.Name != Name || Read(activity) is not { Action: { Verb: { } verb } action } || Data(action.Data, CardActions.Id) is not { } id)
        {
            return null;
        }

        var answer = await PressAsync(invoke.Bot, invoke.ConversationId, id, verb, Inputs(action.Data), Person.Of(activity, owners.CurrentValue), ct);
        return answer is null ? null : new InvokeResponse { Status = 200, Body = answer };
    }

    /// <returns>Null for a verb that is none of ours.</returns>
    public async Task<AdaptiveCardInvokeResponse?> PressAsync(
        string bot, string conversation, string id, string verb, CardInputs inputs, string by, CancellationToken ct)
    {
        switch (verb)
        {
            case CardActions.Accept:
                // Teams may have made the thread although we died before we had written that down.
                if (await places.FindAsync(bot, id, ct) is null)
                {
                    await places.SaveAsync(bot, id, new RepPlace(conversation, null), ct);
                }

                if (await places.FindAsync(bot, id, ct) is not null && await places.FindFreeAsync(bot, id, ct) is null)
                {
                    return Told(Busy);
                }

                return await AnswerAsync(await service.AcceptAsync(bot, id, by, ct), ct);
            case CardActions.Decline:
                return await AnswerAsync(await service.DeclineAsync(bot, id, by, null, ct, Trimmed(inputs.Reason)), ct);
            case CardActions.Close when string.IsNullOrWhiteSpace(inputs.Reason):
                return new AdaptiveCardInvokeResponse
                {
                    StatusCode = 400,
                    Type = Fault,
                    Value = JsonSerializer.SerializeToElement(new Error { Code = "BadRequest", Message = "Say what became of it." }, ActivityJson.Info<Error>()),
                };
            case CardActions.Close:
                return await AnswerAsync(await service.CloseAsync(bot, id, by, inputs.Reason.Trim(), ct, inputs.Verdict), ct);
            case CardActions.Consent:
                return await consents.AskAsync(bot, id, by, ct) switch
                {
                    ConsentRequestResult.Done done => await CardAsync(done.Handoff, ct),
                    ConsentRequestResult.Refused refused => Told(refused.Why),
                    _ => Told(Gone),
                };
            default:
                return null;
        }
    }

    private async Task<AdaptiveCardInvokeResponse> AnswerAsync(HandoffResult result, CancellationToken ct) => result switch
    {
        HandoffResult.Done done => await CardAsync(done.Handoff, ct),
        HandoffResult.Refused refused => await CardAsync(refused.Handoff, ct),
        _ => Told(Gone),
    };

    private static AdaptiveCardInvokeResponse Told(string text) => new() { StatusCode = 200, Type = Message, Value = text };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // Who came too late sees who was faster: it stands on the card.
    private async Task<AdaptiveCardInvokeResponse> CardAsync(Handoff handoff, CancellationToken ct) => new()
    {
        StatusCode = 200,
        Type = BriefCard.ContentType,
        Value = (await cards.ReadAsync(handoff, ct)).Card.Content,
    };

    private static AdaptiveCardInvokeValue? Read(Activity activity)
    {
        try
        {
            return activity.Value is JsonElement value ? value.Deserialize(ActivityJson.Info<AdaptiveCardInvokeValue>()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What a person has typed and chosen on the card.</summary>
    public static CardInputs Inputs(object? data) => new(
        Data(data, CardActions.Reason),
        new HandoffVerdict(
            EnumKeys.Find<HandoffOutcome>(Data(data, CardActions.Outcome) ?? ""), Flag(Data(data, CardActions.Good)), Flag(Data(data, CardActions.Answered))));

    private static bool? Flag(string? text) => text switch { "yes" => true, "no" => false, _ => null };

    private static string? Data(object? data, string name) =>
        data is JsonElement { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
