using System.Text.Json;
using System.Text.Json.Serialization;

using LeadBot.BotFramework.State;

namespace LeadBot.Tests.BotFramework.State;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new(StateJson.With(StorageTestJson.Default));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_written_is_read_as_a_copy()
    {
        var written = new Pocket { Count = 1 };
        await WriteAsync("key", written);
        written.Count = 99;

        var first = await ReadAsync<Pocket>("key");
        first.Count = 50;

        Assert.Equal(1, (await ReadAsync<Pocket>("key")).Count);
    }

    [Fact]
    public async Task An_unknown_key_is_absent() =>
        Assert.Empty(await _storage.ReadAsync(["nothing"], Ct));

    [Fact]
    public async Task Null_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.ReadAsync(null!, Ct));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.WriteAsync(null!, Ct));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.DeleteAsync(null!, Ct));
    }

    [Fact]
    public async Task A_null_value_reads_back_as_absent()
    {
        await WriteAsync("key", new Pocket());
        await WriteAsync("key", null!);

        Assert.Empty(await _storage.ReadAsync(["key"], Ct));
    }

    [Theory]
    [InlineData("!@#$%^&*()~/\\><,.?';\"`~")]
    [InlineData("ключ 👋")]
    [InlineData("")]
    public async Task Any_text_is_a_key(string key)
    {
        await WriteAsync(key, new Pocket { Count = 3 });

        Assert.Equal(3, (await ReadAsync<Pocket>(key)).Count);
    }

    [Fact]
    public async Task ETags_count_up_and_a_stale_or_missing_one_is_refused()
    {
        await WriteAsync("key", new Pocket());
        var first = await ReadAsync<Pocket>("key");
        var second = await ReadAsync<Pocket>("key");
        Assert.Equal("0", first.ETag);

        first.Count = 1;
        await WriteAsync("key", first);
        Assert.Equal("1", (await ReadAsync<Pocket>("key")).ETag);

        second.Count = 2;
        var stale = await Assert.ThrowsAsync<EtagException>(() => WriteAsync("key", second));
        Assert.StartsWith("Etag conflict", stale.Message, StringComparison.Ordinal);
        Assert.IsType<ArgumentException>(stale, exactMatch: false);
        second.ETag = null;
        await Assert.ThrowsAsync<EtagException>(() => WriteAsync("key", second));
        second.ETag = "*";
        await WriteAsync("key", second);
        Assert.Equal(2, (await ReadAsync<Pocket>("key")).Count);
    }

    [Fact]
    public async Task A_conflict_on_one_item_writes_none()
    {
        await WriteAsync("a", new Pocket { Count = 1 });
        var changes = new Dictionary<string, object> { ["b"] = new Pocket { Count = 2 }, ["a"] = new Pocket { Count = 3, ETag = "old" } };

        await Assert.ThrowsAsync<EtagException>(() => _storage.WriteAsync(changes, Ct));

        Assert.Empty(await _storage.ReadAsync(["b"], Ct));
    }

    [Fact]
    public async Task A_plain_dictionary_has_no_ETag_and_the_last_writer_wins()
    {
        await WriteAsync("key", new Dictionary<string, object?> { ["a"] = 1 });
        await WriteAsync("key", new Dictionary<string, object?> { ["a"] = 2, ["none"] = null });

        var read = await ReadAsync<Dictionary<string, object?>>("key");
        Assert.Equal(2, Assert.IsType<JsonElement>(read["a"]).GetInt32());
    }

    [Fact]
    public async Task Items_of_another_type_are_left_out_of_a_typed_read()
    {
        await WriteAsync("a", new Pocket { Count = 1 });
        await WriteAsync("b", new Dictionary<string, object?>());

        var found = await _storage.ReadAsync<Pocket>(["a", "b"], Ct);

        Assert.Equal(["a"], found.Keys);
    }

    [Fact]
    public async Task A_deleted_item_is_gone_and_its_ETag_with_it()
    {
        await WriteAsync("key", new Pocket());
        await _storage.DeleteAsync(["key", "never there"], Ct);
        await WriteAsync("key", new Pocket { Count = 4 });

        Assert.Equal(4, (await ReadAsync<Pocket>("key")).Count);
    }

    private Task WriteAsync(string key, object value) => _storage.WriteAsync(new Dictionary<string, object> { [key] = value }, Ct);

    private async Task<T> ReadAsync<T>(string key) => (T)(await _storage.ReadAsync([key], Ct))[key];
}

internal sealed class Pocket : IStoreItem
{
    public int Count { get; set; }

    public string? Note { get; set; }

    public decimal? Price { get; set; }

    public string? ETag { get; set; }
}

[JsonSerializable(typeof(Pocket))]
internal sealed partial class StorageTestJson : JsonSerializerContext;
