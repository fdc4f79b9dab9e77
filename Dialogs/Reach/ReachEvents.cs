using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Contacts;

namespace LeadBot.Dialogs.Reach;

/// <summary>What channels say of whether a visitor can be written to. Nobody hears a word of it: who is gone hears nothing.</summary>
public static class ReachEvents
{
    /// <summary>Nobody is there any more: blocked, left, removed.</summary>
    public const string Gone = "channel/gone";

    /// <summary>They are there again.</summary>
    public const string Back = "channel/back";

    /// <summary>The channel's operator says that the visitor has asked for silence.</summary>
    public const string OptOut = "channel/optOut";

    public static bool Are(string? name) => name is Gone or Back or OptOut;

    public static void Take(VisitorTurn turn, string? name)
    {
        var interview = turn.Interview;
        switch (name)
        {
            case Gone when !interview.Gone && interview.Track != Interviews.Track.Silent:
                interview.Gone = true;
                turn.OptsOut = OptOutReason.Gone;
                turn.Lead.Note("unreachable", "The channel says that nobody is there any more.", turn.Now, null);
                turn.Settles = turn.Lead.Exists && turn.Lead.Before!.SettledAt is null;
                break;
            case OptOut when interview.Track != Interviews.Track.Silent:
                turn.Restart(Interviews.Track.Silent);
                interview.Closed = true;
                turn.OptsOut = OptOutReason.Asked;
                turn.Settles = turn.Lead.Exists && turn.Lead.Before!.SettledAt is null;
                break;
            case Back:
                Return(turn);
                break;
        }
    }

    /// <summary>Whoever writes is there.</summary>
    public static void Return(VisitorTurn turn)
    {
        if (turn.Interview.Gone)
        {
            turn.Interview.Gone = false;
            turn.OptsIn = true;
        }
    }
}
