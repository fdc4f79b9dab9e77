using System.Text.Json;

using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;

namespace LeadBot.Tests.BotFramework.State;

public sealed class BotStateTests
{
    private const string Key = "test/conversations/conversation";
    private static readonly JsonSerializerOptions s_options = StateJson.With(StorageTestJson.Default);
    private readonly CountingStorage _storage = new();
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<Pocket> _pocket;

    public BotStateTests()
    {
        _state = new ConversationState(_storage, s_options);
        _pocket = _state.CreateProperty<Pocket>("pocket");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writing_happens_only_after_a_change_or_by_force()
    {
        using var turn = Turn();
        var writes = new List<int>();
        async Task Save(bool force = false)
        {
            await _state.SaveChangesAsync(turn, force, Ct);
            writes.Add(_storage.Writes);
        }

        await Save();
        var pocket = await _pocket.GetAsync(turn, () => new Pocket(), Ct);
        await Save();
        await Save();
        pocket.Count++;
        await Save();
        await Save(force: true);

        Assert.Equal([0, 1, 1, 2, 3], writes);
        Assert.Equal(1, _storage.Reads);
    }

    [Fact]
    public async Task A_value_outlives_the_turn_and_nothing_names_its_type()
    {
        using (var turn = Turn())
        {
            await _pocket.SetAsync(turn, new Pocket { Count = 3, Price = 2.50m }, Ct);
            await _state.SaveChangesAsync(turn, cancellationToken: Ct);
        }

        using var next = Turn();
        var pocket = (await _pocket.GetAsync(next, Ct))!;

        Assert.Equal((3, 2.50m), (pocket.Count, pocket.Price));
        Assert.Equal("""{"pocket":{"count":3,"price":2.50}}""", _storage.LastWritten);
    }

    [Fact]
    public async Task What_nobody_asked_for_is_kept_letter_for_letter()
    {
        await StoreAsync("""{"other":{ "odd" : 1.50, "text":"\u00e9" },"pocket":{"count":1}}""");
        using var turn = Turn();

        (await _pocket.GetAsync(turn, Ct))!.Count = 2;
        await _state.SaveChangesAsync(turn, cancellationToken: Ct);

        Assert.Equal("""{"other":{ "odd" : 1.50, "text":"\u00e9" },"pocket":{"count":2}}""", _storage.LastWritten);
    }

    [Fact]
    public async Task Reading_alone_writes_nothing()
    {
        await StoreAsync("""{"pocket":{"count":1},"number":5}""");
        using var turn = Turn();

        await _pocket.GetAsync(turn, Ct);
        await _state.SaveChangesAsync(turn, cancellationToken: Ct);

        Assert.Equal(1, _storage.Writes); // the one that stored it
    }

    [Fact]
    public async Task Two_turns_at_once_conflict_instead_of_losing_one()
    {
        await StoreAsync("""{"pocket":{"count":1}}""");
        using var first = Turn();
        using var second = Turn();
        (await _pocket.GetAsync(first, Ct))!.Count = 10;
        (await _pocket.GetAsync(second, Ct))!.Count = 20;

        await _state.SaveChangesAsync(first, cancellationToken: Ct);
        await Assert.ThrowsAsync<EtagException>(() => _state.SaveChangesAsync(second, cancellationToken: Ct));

        using var after = Turn();
        Assert.Equal(10, (await _pocket.GetAsync(after, Ct))!.Count);
    }

    [Fact]
    public async Task Two_first_turns_at_once_conflict_too()
    {
        using var first = Turn();
        using var second = Turn();
        await _pocket.SetAsync(first, new Pocket(), Ct);
        await _pocket.SetAsync(second, new Pocket { Count = 1 }, Ct);

        await _state.SaveChangesAsync(first, cancellationToken: Ct);

        await Assert.ThrowsAsync<EtagException>(() => _state.SaveChangesAsync(second, cancellationToken: Ct));
    }

    [Fact]
    public async Task A_turn_may_save_again_and_again()
    {
        using var turn = Turn();
        for (var count = 0; count < 3; count++)
        {
            (await _pocket.GetAsync(turn, () => new Pocket(), Ct)).Count++;
            await _state.SaveChangesAsync(turn, cancellationToken: Ct);
        }

        Assert.Equal(3, _storage.Writes);
    }

    [Fact]
    public async Task What_is_absent_is_the_default_of_its_type()
    {
        using var turn = Turn();

        Assert.Equal(0, await _state.CreateProperty<int>("number").GetAsync(turn, Ct));
        Assert.Null(await _pocket.GetAsync(turn, Ct));
        Assert.Equal(7, await _state.CreateProperty<int>("number").GetAsync(turn, () => 7, Ct));
        Assert.Equal(7, await _state.CreateProperty<int>("number").GetAsync(turn, Ct));
    }

    [Fact]
    public async Task Two_types_under_one_name_meet_in_their_JSON()
    {
        using var turn = Turn();
        await _pocket.SetAsync(turn, new Pocket { Count = 4 }, Ct);

        var json = await _state.CreateProperty<JsonElement>("pocket").GetAsync(turn, Ct);

        Assert.Equal(4, json.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_cleared_state_is_stored_empty_and_a_deleted_one_is_gone()
    {
        await StoreAsync("""{"pocket":{"count":1}}""");
        using (var turn = Turn())
        {
            await _state.LoadAsync(turn, cancellationToken: Ct);
            await _state.ClearStateAsync(turn, Ct);
            await _state.SaveChangesAsync(turn, cancellationToken: Ct);
            Assert.Equal("{}", _storage.LastWritten);
        }

        using (var unloaded = Turn())
        {
            await _state.ClearStateAsync(unloaded, Ct);
            await _state.SaveChangesAsync(unloaded, cancellationToken: Ct);
        }

        using var last = Turn();
        await _state.DeleteAsync(last, Ct);
        Assert.Null(_state.GetCachedState(last));
        Assert.Empty(await _storage.ReadAsync([Key], Ct));
    }

    [Fact]
    public async Task A_deleted_property_is_gone_from_the_store()
    {
        await StoreAsync("""{"pocket":{"count":1},"number":5}""");
        using var turn = Turn();

        await _pocket.DeleteAsync(turn, Ct);
        await _state.SaveChangesAsync(turn, cancellationToken: Ct);

        Assert.Equal("""{"number":5}""", _storage.LastWritten);
    }

    [Fact]
    public async Task Loading_reads_once_unless_forced()
    {
        using var turn = Turn();
        await _state.LoadAsync(turn, cancellationToken: Ct);
        await _state.LoadAsync(turn, cancellationToken: Ct);
        Assert.Equal(1, _storage.Reads);

        await _state.LoadAsync(turn, force: true, Ct);
        Assert.Equal(2, _storage.Reads);
        Assert.NotNull(turn.TurnState.Get<CachedBotState>(nameof(ConversationState)));
        Assert.Equal("{}", _state.Get(turn)!.ToJsonString());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task Damaged_state_is_named_as_such(string json)
    {
        await StoreAsync(json);
        using var turn = Turn();

        await Assert.ThrowsAsync<InvalidDataException>(() => _pocket.GetAsync(turn, Ct));
    }

    [Fact]
    public void A_type_that_the_options_do_not_know_is_refused_when_the_property_is_made()
    {
        var error = Assert.Throws<InvalidOperationException>(() => _state.CreateProperty<Uri>("uri"));

        Assert.Contains("StateJson.With", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => _state.CreateProperty<int>(" "));
    }

    [Fact]
    public async Task Keys_are_those_of_the_SDK_and_a_missing_part_is_refused()
    {
        var user = new UserState(_storage);
        using var turn = Turn();
        await user.CreateProperty<int>("number").SetAsync(turn, 1, Ct);
        await user.SaveChangesAsync(turn, cancellationToken: Ct);
        Assert.Single(await _storage.ReadAsync(["test/users/user"], Ct));

        using var nobody = new RecordingAdapter().Turn(new Activity("message") { ChannelId = "test" });
        await Assert.ThrowsAsync<InvalidOperationException>(() => user.LoadAsync(nobody, cancellationToken: Ct));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _state.LoadAsync(nobody, cancellationToken: Ct));
    }

    [Fact]
    public async Task Options_without_the_frameworks_types_are_completed_and_keep_their_names()
    {
        var state = new ConversationState(_storage, new JsonSerializerOptions { TypeInfoResolver = StorageTestJson.Default });
        using var turn = Turn();

        await state.CreateProperty<Pocket>("pocket").SetAsync(turn, new Pocket { Count = 1, Note = "n" }, Ct);
        await state.CreateProperty<List<Activity>>("activities").SetAsync(turn, [MessageFactory.Text("hi")], Ct);
        await state.SaveChangesAsync(turn, cancellationToken: Ct);

        Assert.StartsWith("""{"pocket":{"Count":1,"Note":"n",""", _storage.LastWritten, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_is_saved_after_a_good_turn_and_not_after_a_bad_one()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(_state));
        Task Count(ITurnContext turn, CancellationToken ct) => _pocket.SetAsync(turn, new Pocket { Count = 1 }, ct);

        await Assert.ThrowsAsync<FormatException>(() => adapter.RunAsync(adapter.Turn(), async (turn, ct) =>
        {
            await Count(turn, ct);
            throw new FormatException();
        }));
        Assert.Equal(0, _storage.Writes);

        await adapter.RunAsync(adapter.Turn(), Count);
        Assert.Equal(1, _storage.Writes);
    }

    private static TurnContext Turn() => new RecordingAdapter().Turn();

    private Task StoreAsync(string json) =>
        _storage.WriteAsync(new Dictionary<string, object> { [Key] = StateBag.FromText(json, "*") }, Ct);
}
