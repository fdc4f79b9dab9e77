using LeadBot.BotFramework.Schema;

namespace LeadBot.BotFramework.Turns;

/// <content>Replacing and deleting what was sent before.</content>
public partial class TurnContext
{
    public Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        var update = ((Activity)activity).ApplyConversationReference(Activity.GetConversationReference());
        return UpdateThroughHooksAsync(update, 0, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteThroughHooksAsync(reference, 0, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteThroughHooksAsync(conversationReference, 0, cancellationToken);
    }

    private async Task<ResourceResponse?> UpdateThroughHooksAsync(Activity activity, int hook, CancellationToken ct)
    {
        if (hook == _onUpdateActivity.Count)
        {
            return await Adapter.UpdateActivityAsync(this, activity, ct).ConfigureAwait(false);
        }

        async Task<ResourceResponse?> Next()
        {
            var response = await UpdateThroughHooksAsync(activity, hook + 1, ct).ConfigureAwait(false);
            activity.Id = response?.Id ?? activity.Id;
            return response;
        }

        return await _onUpdateActivity[hook](this, activity, Next).ConfigureAwait(false);
    }

    private Task DeleteThroughHooksAsync(ConversationReference reference, int hook, CancellationToken ct) =>
        hook == _onDeleteActivity.Count
            ? Adapter.DeleteActivityAsync(this, reference, ct)
            : _onDeleteActivity[hook](this, reference, () => DeleteThroughHooksAsync(reference, hook + 1, ct));
}
