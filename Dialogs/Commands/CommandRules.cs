using LeadBot.Dialogs.Answers;
using LeadBot.Dialogs.Interviews;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads;
using LeadBot.Understanding;
using LeadBot.Understanding.Intents;

namespace LeadBot.Dialogs.Commands;

/// <summary>What a command does to the turn. Nothing of it is read as an answer, and the open question stays open.</summary>
internal static class CommandRules
{
    public static void Take(VisitorTurn turn)
    {
        var interview = turn.Interview;
        turn.AskResult = interview.Asked is null ? AskResult.None : AskResult.AskAgain;
        switch (turn.Command)
        {
            case VisitorCommand.Privacy:
                turn.Say("command.privacy");
                break;
            case VisitorCommand.Stop when interview.Track == Track.Silent:
                break; // it was confirmed once
            case VisitorCommand.Stop:
                turn.Reading = Saying(IntentNames.OptOut);
                break;
            case var _ when interview.Track == Track.Silent:
                OptIn(turn);
                break;
            case VisitorCommand.Human:
                turn.Reading = Saying(IntentNames.HumanRequest);
                break;
            case VisitorCommand.Restart when !turn.Identity.IsWithPerson:
                BeginAnew(turn, "command.restart");
                break;
            case VisitorCommand.Start when interview.Closed && !turn.Identity.IsWithPerson:
                BeginAnew(turn, "resume");
                break;
            case VisitorCommand.Start when interview.Introduced && !turn.Identity.IsWithPerson && turn.Words.Count == 0:
                turn.Say("resume");
                break;
        }
    }

    /// <summary>Whoever comes back after "stop" is asked again what they want; a person who is with them goes on themselves.</summary>
    private static void OptIn(VisitorTurn turn)
    {
        turn.OptsIn = true;
        turn.ClearWords();
        if (turn.Command == VisitorCommand.Human)
        {
            Reset(turn);
            turn.Say("command.optIn");
            turn.Reading = Saying(IntentNames.HumanRequest);
        }
        else
        {
            BeginAnew(turn, "command.optIn");
        }
    }

    private static void BeginAnew(VisitorTurn turn, string words)
    {
        Reset(turn);
        turn.BeginsAnew = !turn.Identity.IsWithPerson;
        turn.Say(words);
    }

    /// <summary>What is known stays known, with its words; what had no answer may be asked again.</summary>
    private static void Reset(VisitorTurn turn)
    {
        var interview = turn.Interview;
        interview.Episode += turn.Lead.Exists && !turn.IsRestarted ? 1 : 0; // who comes back after a silence is in a new one already
        interview.Slept = false;
        interview.Escalation = null;
        interview.Kind = interview.Kind is LeadKind.Spam or LeadKind.Other ? LeadKind.Sales : interview.Kind;
        interview.Questions = 0;
        interview.PutFor = [];
        interview.FormShown = false;
        interview.AskedToReach = false;
        interview.Said = null;
        turn.AskResult = AskResult.None;
        turn.Lead.ReopenUnanswered();
        turn.ClearWords();
        turn.Restart(Track.Qualify);
    }

    private static Reading Saying(string intent) => new() { Intents = [new Intent(intent, 1)] };
}
