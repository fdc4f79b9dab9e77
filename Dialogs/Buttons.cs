using LeadBot.BotFramework.Schema;
using LeadBot.Dialogs.Interviews;
using LeadBot.Dialogs.Language;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Qualification;

namespace LeadBot.Dialogs;

/// <summary>The answers that a question offers as buttons. Pressing one sends its text, as if the visitor had typed it.</summary>
internal static class Buttons
{
    public static SuggestedActions? For(VisitorTurn turn, string field)
    {
        List<string> keys = field == QuestionPlan.Consent
            ? ["button.yes", "button.no"]
            : [.. turn.Profile.Field(field)?.Choices.Select(choice => LanguageKeys.Choice(field, choice)) ?? []];
        if (turn.Interview.Track == Track.Qualify && turn.Profile.Field(field)?.Ask == AskRule.Always && turn.Interview.Questions >= turn.Profile.PassOnFrom)
        {
            keys.Add("button.passOn");
        }

        return keys.Count == 0 ? null : new SuggestedActions { Actions = [.. keys.Select(key => Button(turn.Language, key))] };
    }

    private static CardAction Button(BotLanguage language, string key)
    {
        var text = language.Variations(key)[0];
        return new CardAction { Type = ActionTypes.ImBack, Title = text, Value = text };
    }
}
