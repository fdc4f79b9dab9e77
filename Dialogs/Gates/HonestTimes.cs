using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Routing;

namespace LeadBot.Dialogs.Gates;

/// <summary>Says when a person answers: from the owner's hours and who is there, else as the bot's settings word it, and else nothing.</summary>
internal static class HonestTimes
{
    public static void Say(VisitorTurn turn, EscalationReason reason)
    {
        var page = turn.Lead.Before?.Source.Page ?? turn.Visitor.Page;
        var geo = turn.Lead.Before?.Source.Geo ?? turn.Visitor.Geo;
        var service = ServiceFinder.Find(turn.Profile, turn.Interview.Service, page);
        var time = turn.AnswerTimes?.Of(turn.Identity.Bot, turn.Interview.Kind, reason, service, geo.Country, turn.Language.Locale, turn.Now) ?? AnswerTime.Unknown;
        switch (time.Kind)
        {
            case AnswerTimeKind.Opens:
                turn.Know(time);
                turn.Say("gate.opens");
                break;
            case AnswerTimeKind.Now:
                turn.Say("gate.now");
                break;
            case AnswerTimeKind.NobodyFree:
                turn.Say("gate.busy");
                break;
            default:
                if (turn.Language.Has("gate.when"))
                {
                    turn.Say("gate.when");
                }

                break;
        }
    }
}
