using System.Text.Json;

using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Invokes;

using Microsoft.AspNetCore.Http;

namespace LeadBot.Channels.Teams;

/// <summary>Answers invokes in the same request: their caller waits, and a queue would be too slow.</summary>
internal sealed class InvokeAnswers(ConnectorInbound inbound, IEnumerable<IInvokeHandler> handlers)
{
    /// <summary>Teams tells the person that something went wrong after about this long.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public async Task<IResult> AnswerAsync(string bot, Activity activity, CancellationToken ct)
    {
        if (await inbound.OpenAsync(bot, activity, ct) is not { } conversation)
        {
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(s_patience);
        var invoke = new InboundInvoke(bot, conversation.Channel, conversation.Id, activity, ConnectorInbound.DedupeKey(activity));
        foreach (var handler in handlers)
        {
            if (await handler.HandleAsync(invoke, patience.Token) is { } answer)
            {
                return Answer(answer);
            }
        }

        return Results.StatusCode(StatusCodes.Status501NotImplemented);
    }

    private static IResult Answer(InvokeResponse answer) => answer.Body is null
        ? Results.StatusCode(answer.Status)
        : Results.Text(JsonSerializer.Serialize(answer.Body, ActivityJson.Options.GetTypeInfo(answer.Body.GetType())), "application/json", statusCode: answer.Status);
}
