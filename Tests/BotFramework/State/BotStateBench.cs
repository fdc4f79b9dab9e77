using System.Text.Json;

using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;

namespace LeadBot.Tests.BotFramework.State;

/// <summary>The state of one conversation over a store that counts.</summary>
public abstract class BotStateBench
{
    protected const string Key = "test/conversations/conversation";

    protected BotStateBench()
    {
        State = new ConversationState(Storage, Options);
        Pockets = State.CreateProperty<Pocket>("pocket");
    }

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static JsonSerializerOptions Options { get; } = StateJson.With(StorageTestJson.Default);

    internal CountingStorage Storage { get; } = new();

    internal ConversationState State { get; }

    internal IStatePropertyAccessor<Pocket> Pockets { get; }

    internal static TurnContext Turn() => new RecordingAdapter().Turn();

    protected Task StoreAsync(string json) =>
        Storage.WriteAsync(new Dictionary<string, object> { [Key] = StateBag.FromText(json, "*") }, Ct);
}
