using System.Text.Json;

using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;

namespace LeadBot.Tests.BotFramework.State;

public sealed class BotStateTests : BotStateBench
{
    [Fact]
    public async Task Writing_happens_only_after_a_change_or_by_force()
    {
        using var turn = Turn();
        var writes = new List<int>();
        async Task Save(bool force = false)
        {
            await State.SaveChangesAsync(turn, force, Ct);
            writes.Add(Storage.Writes);
        }

        await Save();
        var pocket = await Pockets.GetAsync(turn, () => new Pocket(), Ct);
        await Save();
        await Save();
        pocket.Count++;
        await Save();
        await Save(force: true);

        Assert.Equal([0, 1, 1, 2, 3], writes);
        Assert.Equal(1, Storage.Reads);
    }

    [Fact]
    public async Task A_value_outlives_the_turn_and_nothing_names_its_type()
    {
        using (var turn = Turn())
        {
            await Pockets.SetAsync(turn, new Pocket { Count = 3, Price = 2.50m }, Ct);
            await State.SaveChangesAsync(turn, cancellationToken: Ct);
        }

        using var next = Turn();
        var pocket = (await Pockets.GetAsync(next, Ct))!;

        Assert.Equal((3, 2.50m), (pocket.Count, pocket.Price));
        Assert.Equal("""{"pocket":{"count":3,"price":2.50}}""", Storage.LastWritten);
    }

    [Fact]
    public async Task What_nobody_asked_for_is_kept_letter_for_letter()
    {
        await StoreAsync("""{"other":{ "odd" : 1.50, "text":"\u00e9" },"pocket":{"count":1}}""");
        using var turn = Turn();

        (await Pockets.GetAsync(turn, Ct))!.Count = 2;
        await State.SaveChangesAsync(turn, cancellationToken: Ct);

        Assert.Equal("""{"other":{ "odd" : 1.50, "text":"\u00e9" },"pocket":{"count":2}}""", Storage.LastWritten);
    }

    [Fact]
    public async Task Reading_alone_writes_nothing()
    {
        await StoreAsync("""{"pocket":{"count":1},"number":5}""");
        using var turn = Turn();

        await Pockets.GetAsync(turn, Ct);
        await State.SaveChangesAsync(turn, cancellationToken: Ct);

        Assert.Equal(1, Storage.Writes); // the one that stored it
    }

    [Fact]
    public async Task Two_turns_at_once_conflict_instead_of_losing_one()
    {
        await StoreAsync("""{"pocket":{"count":1}}""");
        using var first = Turn();
        using var second = Turn();
        (await Pockets.GetAsync(first, Ct))!.Count = 10;
        (await Pockets.GetAsync(second, Ct))!.Count = 20;

        await State.SaveChangesAsync(first, cancellationToken: Ct);
        await Assert.ThrowsAsync<EtagException>(() => State.SaveChangesAsync(second, cancellationToken: Ct));

        using var after = Turn();
        Assert.Equal(10, (await Pockets.GetAsync(after, Ct))!.Count);
    }

    [Fact]
    public async Task Two_first_turns_at_once_conflict_too()
    {
        using var first = Turn();
        using var second = Turn();
        await Pockets.SetAsync(first, new Pocket(), Ct);
        await Pockets.SetAsync(second, new Pocket { Count = 1 }, Ct);

        await State.SaveChangesAsync(first, cancellationToken: Ct);

        await Assert.ThrowsAsync<EtagException>(() => State.SaveChangesAsync(second, cancellationToken: Ct));
    }

    [Fact]
    public async Task A_turn_may_save_again_and_again()
    {
        using var turn = Turn();
        for (var count = 0; count < 3; count++)
        {
            (await Pockets.GetAsync(turn, () => new Pocket(), Ct)).Count++;
            await State.SaveChangesAsync(turn, cancellationToken: Ct);
        }

        Assert.Equal(3, Storage.Writes);
    }

    [Fact]
    public async Task What_is_absent_is_the_default_of_its_type()
    {
        using var turn = Turn();

        Assert.Equal(0, await State.CreateProperty<int>("number").GetAsync(turn, Ct));
        Assert.Null(await Pockets.GetAsync(turn, Ct));
        Assert.Equal(7, await State.CreateProperty<int>("number").GetAsync(turn, () => 7, Ct));
        Assert.Equal(7, await State.CreateProperty<int>("number").GetAsync(turn, Ct));
    }

    [Fact]
    public async Task Two_types_under_one_name_meet_in_their_JSON()
    {
        using var turn = Turn();
        await Pockets.SetAsync(turn, new Pocket { Count = 4 }, Ct);

        var json = await State.CreateProperty<JsonElement>("pocket").GetAsync(turn, Ct);

        Assert.Equal(4, json.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_clearedState_is_stored_empty_and_a_deleted_one_is_gone()
    {
        await StoreAsync("""{"pocket":{"count":1}}""");
        using (var turn = Turn())
        {
            await State.LoadAsync(turn, cancellationToken: Ct);
            await State.ClearStateAsync(turn, Ct);
            await State.SaveChangesAsync(turn, cancellationToken: Ct);
            Assert.Equal("{}", Storage.LastWritten);
        }

        using (var unloaded = Turn())
        {
            await State.ClearStateAsync(unloaded, Ct);
            await State.SaveChangesAsync(unloaded, cancellationToken: Ct);
        }

        using var last = Turn();
        await State.DeleteAsync(last, Ct);
        Assert.Null(State.GetCachedState(last));
        Assert.Empty(await Storage.ReadAsync([Key], Ct));
    }

    [Fact]
    public async Task A_deleted_property_is_gone_from_the_store()
    {
        await StoreAsync("""{"pocket":{"count":1},"number":5}""");
        using var turn = Turn();

        await Pockets.DeleteAsync(turn, Ct);
        await State.SaveChangesAsync(turn, cancellationToken: Ct);

        Assert.Equal("""{"number":5}""", Storage.LastWritten);
    }

    [Fact]
    public async Task Loading_reads_once_unless_forced()
    {
        using var turn = Turn();
        await State.LoadAsync(turn, cancellationToken: Ct);
        await State.LoadAsync(turn, cancellationToken: Ct);
        Assert.Equal(1, Storage.Reads);

        await State.LoadAsync(turn, force: true, Ct);
        Assert.Equal(2, Storage.Reads);
        Assert.NotNull(turn.TurnState.Get<CachedBotState>(nameof(ConversationState)));
        Assert.Equal("{}", State.Get(turn)!.ToJsonString());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task DamagedState_is_named_as_such(string json)
    {
        await StoreAsync(json);
        using var turn = Turn();

        await Assert.ThrowsAsync<InvalidDataException>(() => Pockets.GetAsync(turn, Ct));
    }
}
