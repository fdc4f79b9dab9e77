using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Turns;

namespace LeadBot.Tests.Conformance.DirectLine;

/// <summary>Greets, and says each message back; hides nothing.</summary>
internal sealed class EchoBot : IBot, IActivityFilter, ITurnTexts
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var words = turnContext.Activity.Type switch
        {
            ActivityTypes.ConversationUpdate => "Welcome",
            ActivityTypes.Message => $"You said: {turnContext.Activity.Text}",
            _ => null,
        };
        if (words is not null)
        {
            await turnContext.SendActivityAsync(MessageFactory.Text(words), cancellationToken);
        }
    }

    public IReadOnlyList<TextFlag> Apply(Activity activity) => [];

    public string Apology(string bot, string? locale) => "Sorry";

    public string SlowDown(string bot, string? locale) => "Slower, please";

    public string Removed(string bot, string? locale) => "Removed";
}
