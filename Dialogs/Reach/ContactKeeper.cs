using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Contacts;
using LeadBot.Leads.Measurements;

namespace LeadBot.Dialogs.Reach;

/// <summary>Who the channel says writes, and whether they may be written to: for the lead, and for the list that everything is held against.</summary>
internal static class ContactKeeper
{
    /// <summary>The lead's contact as the turn leaves it; the very same object where nothing of it has changed.</summary>
    public static LeadContact? Of(VisitorTurn turn)
    {
        var before = turn.Lead.Before?.Contact;
        // In a group several people write; the lead is the one with whom it began.
        var channel = turn.Visitor.Address is { } seen && (before?.Channel is not { } known || known.Id == seen.Id) ? seen : before?.Channel;
        var optOut = turn.OptsOut is { } reason ? new OptOut(reason, turn.Now) : turn.OptsIn ? null : before?.OptOut;
        var after = channel is null && optOut is null ? null : new LeadContact { Channel = channel, OptOut = optOut };
        return after == before ? before : after;
    }

    public static void AddTo(ICollection<ILeadChange> changes, VisitorTurn turn)
    {
        if (turn.OptsOut is { } reason)
        {
            changes.Add(new ReachChanged(turn.Identity.Bot, turn.Identity.ConversationId, reason));
        }
        else if (turn.OptsIn)
        {
            changes.Add(new ReachChanged(turn.Identity.Bot, turn.Identity.ConversationId, null));
        }
    }

    public static void Measure(VisitorTurn turn)
    {
        if (turn.OptsOut is { } reason)
        {
            turn.Measure(EventKinds.ContactOptedOut, ("reason", Leads.EnumKeys.Of(reason)));
        }
        else if (turn.OptsIn)
        {
            turn.Measure(EventKinds.ContactOptedIn);
        }
    }
}
