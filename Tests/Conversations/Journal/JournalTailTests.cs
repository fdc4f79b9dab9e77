using LeadBot.Conversations.Journal;

namespace LeadBot.Tests.Conversations.Journal;

public sealed class JournalTailTests
{
    private readonly JournalTail _tail = new();

    [Fact]
    public void Who_is_at_the_row_before_gets_what_came()
    {
        _tail.Add(5, [Row(5)]);
        _tail.Add(6, [Row(6)]);

        Assert.Equal([5, 6], Sequences(4));
        Assert.Equal([6], Sequences(5));
        Assert.Equal(6, _tail.Read(4)!.Watermark);
    }

    [Fact]
    public void Who_is_further_behind_or_at_the_head_has_to_read()
    {
        _tail.Add(5, [Row(5)]);

        Assert.Null(_tail.Read(3));
        Assert.Null(_tail.Read(5));
        Assert.Null(_tail.Read(9));
    }

    [Fact]
    public void After_a_gap_only_what_came_behind_it_is_known()
    {
        _tail.Add(5, [Row(5)]);
        _tail.Add(8, [Row(7), Row(8)]);

        Assert.Null(_tail.Read(4));
        Assert.Null(_tail.Read(5));
        Assert.Equal([7, 8], Sequences(6));
    }

    [Fact]
    public void A_commit_that_is_told_late_changes_nothing()
    {
        _tail.Add(6, [Row(6)]);
        _tail.Add(5, [Row(5)]);

        Assert.Equal([6], Sequences(5));
        Assert.Null(_tail.Read(4));
    }

    [Fact]
    public void A_commit_without_its_rows_has_to_be_read()
    {
        _tail.Add(5, [Row(5)]);
        _tail.Add(6, []);
        _tail.Add(7, [Row(7)]);

        Assert.Null(_tail.Read(5));
        Assert.Equal([7], Sequences(6));
    }

    [Fact]
    public void Rows_for_others_move_the_watermark_and_are_not_shown()
    {
        _tail.Add(6, [Row(5), Row(6, JournalAudience.Staff)]);

        Assert.Equal([5], Sequences(4));
        Assert.Equal(6, _tail.Read(4)!.Watermark);
        Assert.Empty(_tail.Read(5)!.Entries);
    }

    [Fact]
    public void Only_a_few_short_rows_are_held()
    {
        for (var sequence = 1; sequence <= 20; sequence++)
        {
            _tail.Add(sequence, [Row(sequence)]);
        }

        Assert.Equal(JournalTail.MostRows, Sequences(20 - JournalTail.MostRows).Count);
        Assert.Null(_tail.Read(20 - JournalTail.MostRows - 1));

        _tail.Add(21, [Row(21) with { Body = new string('x', JournalTail.LongestBody + 1) }]);
        Assert.Null(_tail.Read(20));
        Assert.Null(_tail.Read(15));
    }

    private static JournalEntry Row(long sequence, JournalAudience audience = JournalAudience.Visitor) =>
        new(sequence, $"c|{sequence}", "visitor", audience, DateTimeOffset.UnixEpoch, "{}");

    private List<long> Sequences(long after) => [.. _tail.Read(after)!.Entries.Select(row => row.Sequence)];
}
