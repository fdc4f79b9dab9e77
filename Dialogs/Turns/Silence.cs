using System.Globalization;
using LeadBot.Dialogs.Interviews;
using LeadBot.Leads.Measurements;

namespace LeadBot.Dialogs.Turns;

/// <summary>What becomes of a conversation whose visitor has stopped answering: the normal case.</summary>
public static class Silence
{
    /// <summary>Name of the event activity with which the idle timer comes back.</summary>
    public const string EventName = "timer/idle";

    // Timers are kept in whole milliseconds, so that one may come a little before its time.
    private static readonly TimeSpan s_tolerance = TimeSpan.FromSeconds(1);

    /// <summary>The timer's guard: a timer of an earlier episode says nothing of this one.</summary>
    public static string Guard(Interview interview) => interview.Episode.ToString(CultureInfo.InvariantCulture);

    /// <summary>Settles the conversation once with what was said. A stale timer changes nothing.</summary>
    public static void Fall(VisitorTurn turn, string? guard)
    {
        var interview = turn.Interview;
        if (interview.Slept || guard != Guard(interview) || interview.LastAt is not { } last || turn.Now - last < turn.IdleAfter - s_tolerance)
        {
            return;
        }

        interview.Slept = true;
        if (!interview.Closed)
        {
            turn.Measure(EventKinds.Abandoned, ("asks", interview.Asked), ("page", turn.Lead.Before?.Source.Page));
            turn.Settles = turn.Lead.Exists;
        }
    }
}
