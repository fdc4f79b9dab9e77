namespace LeadBot.Tests.Fakes;

/// <summary>How a platform fails a call.</summary>
internal enum Stumble
{
    None,

    /// <summary>Not taken: there were too many.</summary>
    Busy,

    /// <summary>Not taken: it is out of order.</summary>
    Down,

    /// <summary>Taken, and the answer gets lost.</summary>
    Lost,
}
