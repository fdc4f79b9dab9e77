using LeadBot.Storage.Keys;
using LeadBot.Tests.Channels.WebChat;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Keys;

public sealed class KeyStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_come_back_newest_first_and_only_those_of_the_purpose()
    {
        await using var storage = await OpenAsync();
        var keys = storage.Get<KeyStore>();
        await keys.AddAsync(Key("a", Now), Ct);
        await keys.AddAsync(Key("b", Now.AddDays(1)), Ct);
        await keys.AddAsync(Key("c", Now) with { Purpose = "other" }, Ct);

        Assert.Equal([Key("b", Now.AddDays(1)), Key("a", Now)], await keys.ListAsync("test", Ct));
    }

    [Fact]
    public async Task A_new_key_retires_the_old_and_what_was_retired_long_ago_is_forgotten()
    {
        await using var storage = await OpenAsync();
        var keys = storage.Get<KeyStore>();
        Assert.True(await keys.RotateAsync(Key("a", Now), Now.AddDays(-30), Now.AddDays(-60), Ct));
        Assert.True(await keys.RotateAsync(Key("b", Now.AddDays(31)), Now.AddDays(1), Now.AddDays(-29), Ct));
        Assert.Equal([null, Now.AddDays(31)], (await keys.ListAsync("test", Ct)).Select(key => key.RetiredAt));

        Assert.True(await keys.RotateAsync(Key("c", Now.AddDays(100)), Now.AddDays(70), Now.AddDays(40), Ct));

        Assert.Equal(["c", "b"], (await keys.ListAsync("test", Ct)).Select(key => key.Id));
    }

    [Fact]
    public async Task Of_many_that_want_to_make_the_first_key_one_does()
    {
        await using var storage = await OpenAsync();
        var keys = storage.Get<KeyStore>();

        var made = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => keys.RotateAsync(Key($"{i}", Now), Now.AddDays(-30), Now.AddDays(-60), Ct)));

        Assert.Single(made, true);
        Assert.Single(await keys.ListAsync("test", Ct));
    }

    private static StoredKey Key(string id, DateTimeOffset at) => new(id, "test", "body of " + id, at);

    private static Task<StorageOnDisk> OpenAsync() => StorageOnDisk.OpenAsync(new WebChatClock(), services => services.AddSingleton<KeyStore>());
}
