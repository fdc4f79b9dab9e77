using System.Text.Json;

using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;

namespace LeadBot.Tests.BotFramework.State;

/// <summary>What a bot may make of its state: types, names, and when it is saved.</summary>
public sealed class BotStateUseTests : BotStateBench
{
    [Fact]
    public void A_type_that_the_options_do_not_know_is_refused_when_the_property_is_made()
    {
        var error = Assert.Throws<InvalidOperationException>(() => State.CreateProperty<Uri>("uri"));

        Assert.Contains("StateJson.With", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => State.CreateProperty<int>(" "));
    }

    [Fact]
    public async Task Keys_are_those_of_the_SDK_and_a_missing_part_is_refused()
    {
        var user = new UserState(Storage);
        using var turn = Turn();
        await user.CreateProperty<int>("number").SetAsync(turn, 1, Ct);
        await user.SaveChangesAsync(turn, cancellationToken: Ct);
        Assert.Single(await Storage.ReadAsync(["test/users/user"], Ct));

        using var nobody = new RecordingAdapter().Turn(new Activity("message") { ChannelId = "test" });
        await Assert.ThrowsAsync<InvalidOperationException>(() => user.LoadAsync(nobody, cancellationToken: Ct));
        await Assert.ThrowsAsync<InvalidOperationException>(() => State.LoadAsync(nobody, cancellationToken: Ct));
    }

    [Fact]
    public async Task Options_without_the_frameworks_types_are_completed_and_keep_their_names()
    {
        var state = new ConversationState(Storage, new JsonSerializerOptions { TypeInfoResolver = StorageTestJson.Default });
        using var turn = Turn();

        await state.CreateProperty<Pocket>("pocket").SetAsync(turn, new Pocket { Count = 1, Note = "n" }, Ct);
        await state.CreateProperty<List<Activity>>("activities").SetAsync(turn, [MessageFactory.Text("hi")], Ct);
        await state.SaveChangesAsync(turn, cancellationToken: Ct);

        Assert.StartsWith("""{"pocket":{"Count":1,"Note":"n",""", Storage.LastWritten, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_is_saved_after_a_good_turn_and_not_after_a_bad_one()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(State));
        Task Count(ITurnContext turn, CancellationToken ct) => Pockets.SetAsync(turn, new Pocket { Count = 1 }, ct);

        await Assert.ThrowsAsync<FormatException>(() => adapter.RunAsync(adapter.Turn(), async (turn, ct) =>
        {
            await Count(turn, ct);
            throw new FormatException();
        }));
        Assert.Equal(0, Storage.Writes);

        await adapter.RunAsync(adapter.Turn(), Count);
        Assert.Equal(1, Storage.Writes);
    }
}
