using LeadBot.Dialogs.Gates;
using LeadBot.Dialogs.Interviews;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads;
using LeadBot.Leads.Consents;
using LeadBot.Understanding.Intents;

namespace LeadBot.Dialogs;

/// <summary>The last words of a conversation, and what is said to whatever comes after them.</summary>
internal static class Closing
{
    /// <summary>Closes and settles where no question is left; afterwards only answers what is added.</summary>
    public static void Say(VisitorTurn turn)
    {
        var interview = turn.Interview;
        if (interview.Track is Track.Spam or Track.Silent)
        {
            turn.Settles |= turn.Gate is not null;
            interview.Closed = true;
            return;
        }

        if (turn.IsWaiting)
        {
            Wait(turn);
            return;
        }

        if (interview.Closed)
        {
            Follow(turn);
            return;
        }

        turn.Say(Words(turn));
        interview.Closed = true;
        turn.Settles = true;
    }

    /// <summary>Nobody has come yet. Where nothing is known of times, the request for a contact still gets its last word.</summary>
    private static void Wait(VisitorTurn turn)
    {
        var interview = turn.Interview;
        if (!HonestTimes.SayWaiting(turn, isAsked: !interview.Closed) && !interview.Closed)
        {
            turn.Say(Words(turn));
        }

        turn.Settles |= !interview.Closed;
        interview.Closed = true;
    }

    private static string Words(VisitorTurn turn) => turn.Interview.Track switch
    {
        Track.Other => "closing.other",
        Track.Support when !turn.IsReachable => "closing.noContact",
        Track.Support => turn.Interview.Kind == LeadKind.Customer ? "closing.customer" : "closing.support",
        Track.Transfer when !turn.IsReachable => "closing.transfer.noContact",
        Track.Transfer => turn.Interview.AskedToReach ? "closing.transfer" : "closing.transfer.known",
        _ when !turn.IsReachable => "closing.noContact",
        _ => turn.Lead.Consent.State switch
        {
            ConsentState.Granted => "closing.granted",
            ConsentState.Refused => "closing.refused",
            _ => "closing.unclear",
        },
    };

    private static void Follow(VisitorTurn turn)
    {
        if (turn.Words.Count > 0)
        {
            return;
        }

        if (turn.AsksSomething)
        {
            Reply.Say(turn, "after.question");
        }
        else
        {
            turn.Say(turn.BringsNews ? "after.note" : IsPolite(turn) ? "after.thanks" : "after.more");
        }
    }

    /// <summary>Thanks, a goodbye or a friendly word; anything else that adds nothing gets no "you're welcome".</summary>
    private static bool IsPolite(VisitorTurn turn) =>
        turn.Reading.Consent is not null
        || turn.Reading.Intents.Any(intent => intent.Name is IntentNames.Thanks or IntentNames.Greeting or IntentNames.SmallTalk);
}
