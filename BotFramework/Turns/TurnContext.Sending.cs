using LeadBot.BotFramework.Schema;

namespace LeadBot.BotFramework.Turns;

/// <content>Sending, through the hooks and then the adapter.</content>
public partial class TurnContext
{
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string? speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        return SendActivityAsync(
            new Activity(ActivityTypes.Message)
            {
                Text = textReplyToSend,
                Speak = string.IsNullOrEmpty(speak) ? null : speak,
                InputHint = string.IsNullOrEmpty(inputHint) ? null : inputHint,
            },
            cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);

        // A hook may have sent nothing.
        return responses is [var first, ..] ? first : new ResourceResponse();
    }

    public async Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            outgoing.Add(((Activity)activity).ApplyConversationReference(reference));
        }

        return await SendThroughHooksAsync(outgoing, 0, cancellationToken).ConfigureAwait(false) ?? [];
    }

    private async Task<ResourceResponse[]?> SendThroughHooksAsync(List<Activity> outgoing, int hook, CancellationToken ct) =>
        hook == _onSendActivities.Count
            ? await SendToAdapterAsync(outgoing, ct).ConfigureAwait(false)
            : await _onSendActivities[hook](this, outgoing, () => SendThroughHooksAsync(outgoing, hook + 1, ct)).ConfigureAwait(false);

    private async Task<ResourceResponse[]> SendToAdapterAsync(List<Activity> outgoing, CancellationToken ct)
    {
        ResourceResponse[] responses;
        if (Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            responses = Buffer(outgoing);
        }
        else
        {
            responses = await Adapter.SendActivitiesAsync(this, [.. outgoing], ct).ConfigureAwait(false);
            for (var i = 0; i < outgoing.Count; i++)
            {
                outgoing[i].Id = responses[i].Id;
            }
        }

        Responded |= outgoing.Exists(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> outgoing)
    {
        var responses = new ResourceResponse[outgoing.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            // The adapter never sees these, so what it does for an invoke's answer is done here.
            if (outgoing[i].Type == ActivityTypesEx.InvokeResponse)
            {
                TurnState.Add(BotAdapter.InvokeResponseKey, outgoing[i]);
            }

            BufferedReplyActivities.Add(outgoing[i]);
            responses[i] = new ResourceResponse();
        }

        return responses;
    }
}
