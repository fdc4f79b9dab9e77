using LeadBot.Storage.Recent;

namespace LeadBot.Tests.Storage.Recent;

public sealed class RecentRowsTests
{
    private readonly RecentRows<int, string> _rows = new(capacity: 10);

    [Fact]
    public void What_was_written_last_is_found()
    {
        _rows.Put(1, "old");
        _rows.Put(1, "new");

        Assert.True(_rows.TryGet(1, out var value));
        Assert.Equal("new", value);
        Assert.False(_rows.TryGet(2, out _));
    }

    [Fact]
    public void A_row_that_is_written_again_after_others_is_the_new_one()
    {
        _rows.Put(1, "old");
        Fill(100, 15);
        _rows.Put(1, "new");

        Assert.True(_rows.TryGet(1, out var value));
        Assert.Equal("new", value);
    }

    [Fact]
    public void A_row_that_was_taken_away_is_not_found_in_either_generation()
    {
        _rows.Put(1, "old");
        Fill(100, 10);
        _rows.Put(1, "new");
        _rows.Remove(1);

        Assert.False(_rows.TryGet(1, out _));
    }

    [Fact]
    public void What_nobody_wrote_for_long_is_forgotten()
    {
        _rows.Put(1, "old");
        Fill(100, 1_000);

        Assert.False(_rows.TryGet(1, out _));
        Assert.InRange(Enumerable.Range(100, 1_000).Count(key => _rows.TryGet(key, out _)), 10, 20);
    }

    private void Fill(int from, int count)
    {
        for (var key = from; key < from + count; key++)
        {
            _rows.Put(key, "other");
        }
    }
}
