using LeadBot.Bot.Keys;
using LeadBot.Storage.Keys;
using LeadBot.Tests.Channels.WebChat;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Keys;

public sealed class DirectLineKeyRingTests
{
    private readonly WebChatClock _clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_process_that_starts_again_signs_with_the_same_key()
    {
        await using var storage = await OpenAsync();
        var first = await Ring(storage).CurrentAsync(Ct);

        var again = await Ring(storage).CurrentAsync(Ct);

        Assert.Equal(first.Id, again.Id);
        Assert.Equal(first.Secret, again.Secret);
        Assert.Equal(32, first.Secret.Length);
        Assert.Equal(first.Secret, (await Ring(storage).FindAsync(first.Id, Ct))!.Secret);
    }

    [Fact]
    public async Task After_a_month_another_key_signs_and_the_old_one_is_accepted_for_45_days()
    {
        await using var storage = await OpenAsync();
        using var ring = Ring(storage);
        var first = await ring.CurrentAsync(Ct);

        _clock.Now += DirectLineKeyRing.SignsFor;
        var second = await ring.CurrentAsync(Ct);

        Assert.NotEqual(first.Id, second.Id);
        Assert.NotEqual(first.Secret, second.Secret);
        _clock.Now += DirectLineKeyRing.AcceptedAfterwards;
        Assert.NotNull(await ring.FindAsync(first.Id, Ct));
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Null(await ring.FindAsync(first.Id, Ct));
        Assert.NotNull(await ring.FindAsync(second.Id, Ct));
    }

    [Fact]
    public async Task A_key_that_another_node_made_is_found_and_made_up_ids_do_not_ask_the_database_each_time()
    {
        await using var storage = await OpenAsync();
        using var here = Ring(storage);
        using var there = Ring(storage);
        var first = await here.CurrentAsync(Ct);
        Assert.Equal(first.Id, (await there.CurrentAsync(Ct)).Id);
        _clock.Now += DirectLineKeyRing.SignsFor;
        var second = await there.CurrentAsync(Ct);

        Assert.NotNull(await here.FindAsync(second.Id, Ct));
        Assert.Null(await here.FindAsync("made up", Ct));
        await storage.Get<KeyStore>().AddAsync(new StoredKey("late", DirectLineKeyRing.Purpose, "AAAA", _clock.Now), Ct);
        Assert.Null(await here.FindAsync("late", Ct));
        _clock.Now += TimeSpan.FromSeconds(5);
        Assert.NotNull(await here.FindAsync("late", Ct));
    }

    [Fact]
    public async Task Two_nodes_that_start_together_sign_with_one_key()
    {
        await using var storage = await OpenAsync();

        var keys = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Ring(storage).CurrentAsync(Ct).AsTask()));

        Assert.Single(keys.Select(key => key.Id).Distinct());
    }

    private DirectLineKeyRing Ring(StorageOnDisk storage) => new(storage.Get<KeyStore>(), _clock);

    private Task<StorageOnDisk> OpenAsync() => StorageOnDisk.OpenAsync(_clock, services => services.AddSingleton<KeyStore>());
}
