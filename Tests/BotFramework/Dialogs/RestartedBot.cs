using System.Globalization;
using System.Text.Json;

using LeadBot.BotFramework.Dialogs;
using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Testing;

namespace LeadBot.Tests.BotFramework.Dialogs;

/// <summary>
/// A chat with a dialog that is built anew for every message, as if the process had been killed in between: only the text in
/// <see cref="Stored"/> goes from turn to turn.
/// </summary>
internal sealed class RestartedBot(Func<Dialog> dialog, JsonSerializerOptions? options = null, string channelId = "test")
{
    private readonly TextStorage _storage = new();

    public string Stored => _storage.Text ?? "";

    public DialogTurnResult? Result { get; private set; }

    public string Locale { get; set; } = "en-us";

    /// <summary>Says something and gives all that was answered.</summary>
    public Task<Activity[]> SendAsync(string? text) => SendAsync(new Activity(ActivityTypes.Message) { Text = text });

    public async Task<Activity[]> SendAsync(Activity activity)
    {
        activity.Locale ??= Locale;
        var state = new ConversationState(_storage, options);
        var accessor = state.CreateProperty<DialogState>("DialogState");
        var adapter = new TestAdapter(channelId);
        await adapter.ProcessActivityAsync(
            activity,
            async (turn, ct) =>
            {
                Result = await dialog().RunAsync(turn, accessor, ct);
                await state.SaveChangesAsync(turn, cancellationToken: ct);
            },
            TestContext.Current.CancellationToken);
        return [.. adapter.ActiveQueue];
    }

    /// <summary>Says something and gives the texts that were answered, one a line.</summary>
    public async Task<string> SayAsync(string? text) => string.Join('\n', (await SendAsync(text)).Select(reply => reply.Text ?? reply.Type));

    /// <summary>The state goes back to how it was at some moment.</summary>
    public void Restore(string stored) => _storage.Text = stored;

    private sealed class TextStorage : IStorage
    {
        private int _version;

        public string? Text { get; set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            var items = new Dictionary<string, object>();
            if (Text is not null)
            {
                items[keys[0]] = StateBag.FromText(Text, _version.ToString(CultureInfo.InvariantCulture));
            }

            return Task.FromResult<IDictionary<string, object>>(items);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            var bag = (StateBag)changes.Values.Single();
            Text = bag.ToString();
            bag.ETag = (++_version).ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Text = null;
            return Task.CompletedTask;
        }
    }
}
