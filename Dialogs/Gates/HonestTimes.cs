using System.Globalization;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Routing;

namespace LeadBot.Dialogs.Gates;

/// <summary>Says when a person answers: from the owner's hours and who is there, else as the bot's settings word it, and else nothing.</summary>
internal static class HonestTimes
{
    private const string ByHours = "when";

    /// <summary>Who waits hears the same again when so much time has passed; a line after each of their messages would only be in the way.</summary>
    private static readonly TimeSpan s_again = TimeSpan.FromMinutes(10);

    public static void Say(VisitorTurn turn, EscalationReason reason)
    {
        var page = turn.Lead.Before?.Source.Page ?? turn.Visitor.Page;
        var geo = turn.Lead.Before?.Source.Geo ?? turn.Visitor.Geo;
        var service = ServiceFinder.Find(turn.Profile, turn.Interview.Service, page);
        var time = turn.AnswerTimes?.Of(turn.Identity.Bot, turn.Interview.Kind, reason, service, geo.Country, turn.Language.Locale, turn.Now) ?? AnswerTime.Unknown;
        if (Word(turn, "gate", time) is { } word)
        {
            turn.Say($"gate.{word}");
        }
    }

    /// <summary>What a visitor who waits is told besides a question: the time where they ask for it, and that the bot is one where they ask for that.</summary>
    public static void Answer(VisitorTurn turn)
    {
        if (turn.AsksOfBot)
        {
            turn.Say("answer.bot");
        }

        if (turn.AsksSomething || turn.Gate is not null)
        {
            SayWaiting(turn, isAsked: true);
        }
    }

    /// <summary>Says when somebody answers to a visitor who waits: where it was not said yet, is not so any more, was said long ago, or is asked for.</summary>
    /// <returns>False where nothing is known of times.</returns>
    public static bool SayWaiting(VisitorTurn turn, bool isAsked)
    {
        var time = turn.Lead.Before?.Handoff is { } handoff ? turn.AnswerTimes?.Of(handoff.Owner, turn.Now) ?? AnswerTime.Unknown : AnswerTime.Unknown;
        if (Word(turn, "waiting", time) is not { } word)
        {
            return false;
        }

        var interview = turn.Interview;
        var told = word == "opens" ? $"{word} {time.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}" : word;
        if (!turn.Words.Contains($"waiting.{word}") && (isAsked || interview.WaitTold != told || turn.Now - interview.WaitToldAt >= s_again))
        {
            turn.Say($"waiting.{word}");
            (interview.WaitTold, interview.WaitToldAt) = (told, turn.Now);
        }

        return true;
    }

    private static string? Word(VisitorTurn turn, string place, AnswerTime time)
    {
        switch (time.Kind)
        {
            case AnswerTimeKind.Opens:
                turn.Know(time);
                return "opens";
            case AnswerTimeKind.Now:
                return "now";
            case AnswerTimeKind.NobodyFree:
                return "busy";
            default:
                return turn.Language.Has($"{place}.{ByHours}") ? ByHours : null;
        }
    }
}
