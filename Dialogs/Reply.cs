using LeadBot.Dialogs.Answers;
using LeadBot.Dialogs.Turns;

namespace LeadBot.Dialogs;

/// <summary>What is said to a visitor's question before the interview goes on.</summary>
internal static class Reply
{
    public static void Say(VisitorTurn turn, string toAnythingElse = "ack.question")
    {
        if (turn.Answer is not null)
        {
            AnsweredQuestions.Say(turn);
        }
        else
        {
            turn.Say(turn.LanguageReply ?? (turn.AsksOfBot ? "answer.bot" : toAnythingElse));
        }
    }
}
