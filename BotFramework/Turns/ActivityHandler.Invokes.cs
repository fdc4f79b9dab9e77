using System.Net;
using System.Text.Json;

using LeadBot.BotFramework.Schema;

namespace LeadBot.BotFramework.Turns;

/// <content>Invokes: requests that want an answer at once.</content>
public partial class ActivityHandler
{
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "adaptiveCard/action":
                    var value = AdaptiveCardValue(turnContext.Activity);
                    var answer = await OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse(answer);
                case "signin/verifyState" or "signin/tokenExchange":
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnSignInInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken ct)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), ct).ConfigureAwait(false);

        // The handler may have answered by itself; there is one answer to an invoke.
        if (response is not null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is null)
        {
            await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, ct).ConfigureAwait(false);
        }
    }

    private static AdaptiveCardInvokeValue AdaptiveCardValue(IInvokeActivity activity)
    {
        try
        {
            return activity.Value switch
            {
                AdaptiveCardInvokeValue { Action: not null } value => value,
                JsonElement { ValueKind: JsonValueKind.Object } json
                    when json.Deserialize(ActivityJson.Info<AdaptiveCardInvokeValue>()) is { Action: not null } value => value,
                _ => throw new InvokeResponseException(HttpStatusCode.BadRequest, "The value of the invoke has no action."),
            };
        }
        catch (JsonException e)
        {
            throw new InvokeResponseException(HttpStatusCode.BadRequest, e.Message);
        }
    }

    /// <summary>Thrown by a handler, becomes the status and body of the invoke's answer.</summary>
    protected class InvokeResponseException(HttpStatusCode statusCode, object? body = null)
        : Exception($"The invoke is answered with {(int)statusCode}.")
    {
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
    }
}
