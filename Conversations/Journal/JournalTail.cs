namespace LeadBot.Conversations.Journal;

/// <summary>The last rows of a conversation that somebody follows, so that what was just committed need not be read back. Not for two threads at a time.</summary>
internal sealed class JournalTail
{
    /// <summary>A follower that is further behind reads the journal.</summary>
    public const int MostRows = 8;

    /// <summary>In UTF-16 units. Longer ones are not worth their memory.</summary>
    public const int LongestBody = 16 * 1024;

    private readonly List<JournalEntry> _rows = new(MostRows);
    private long _after; // the rows are all that there are above this sequence, up to the head
    private long _head;

    /// <summary>Takes a commit's rows. After a gap, or without the rows, only what comes next is known.</summary>
    public void Add(long head, IReadOnlyList<JournalEntry> rows)
    {
        if (head <= _head)
        {
            return; // told late: the rows that came first have left a gap, and the follower reads
        }

        if (rows.Count == 0 || rows.Count > MostRows || rows.Any(row => row.Body.Length > LongestBody))
        {
            _rows.Clear();
            _after = head;
        }
        else
        {
            if (rows[0].Sequence != _head + 1)
            {
                _rows.Clear();
                _after = rows[0].Sequence - 1;
            }

            Append(rows);
        }

        _head = head;
    }

    /// <summary>The visitor's part of what stands above a sequence; null where some of it is not held here, or nothing is known above it.</summary>
    public JournalPage? Read(long after) =>
        after < _after || after >= _head
            ? null
            : new JournalPage([.. _rows.Where(row => row.Sequence > after && row.Audience == JournalAudience.Visitor)], _head, More: false);

    private void Append(IReadOnlyList<JournalEntry> rows)
    {
        var tooMany = _rows.Count + rows.Count - MostRows;
        if (tooMany > 0)
        {
            _after = _rows.Count == tooMany ? rows[0].Sequence - 1 : _rows[tooMany].Sequence - 1;
            _rows.RemoveRange(0, tooMany);
        }

        _rows.AddRange(rows);
    }
}
