using LeadBot.Bot.Handoffs;
using LeadBot.BotFramework.Dialogs;
using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;
using LeadBot.Dialogs;
using LeadBot.Dialogs.Contact;
using LeadBot.Dialogs.Reach;
using LeadBot.Dialogs.Turns;

namespace LeadBot.Bot;

/// <summary>The bot that visitors talk to: greets once, lets the dialogs answer, and settles who has fallen silent.</summary>
internal sealed class LeadBotHandler(
    ConversationState state, ConversationDialogs dialogs, HandoffExpiry expiry, HandoffReturn back, ConsentAsking consent) : ActivityHandler
{
    private const string JoinEvent = "webchat/join";
    private const string WebChat = "webchat";

    private readonly IStatePropertyAccessor<DialogState> _stack = state.CreateProperty<DialogState>("DialogState");

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        dialogs.RunAsync(turnContext, _stack, cancellationToken);

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        // On web chat the widget says when the chat is really opened (webchat/join); a conversation alone may be one that a program
        // began, whose first message would cross with a greeting.
        turnContext.VisitorTurn().Identity.Channel != WebChat && membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id)
            ? Greeting.GreetOnceAsync(turnContext, turnContext.VisitorTurn(), cancellationToken)
            : Task.CompletedTask;

    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Name)
        {
            case JoinEvent:
                await Greeting.GreetOnceAsync(turnContext, turnContext.VisitorTurn(), cancellationToken);
                break;
            case { } reach when ReachEvents.Are(reach):
                ReachEvents.Take(turnContext.VisitorTurn(), reach);
                break;
            case Silence.EventName:
                Silence.Fall(turnContext.VisitorTurn(), turnContext.Activity.Value?.ToString());
                break;
            case HandoffExpiry.EventName:
                await expiry.ExpireAsync(turnContext, turnContext.VisitorTurn(), turnContext.Activity.Value?.ToString(), cancellationToken);
                break;
            case HandoffReturn.EventName:
                await back.ResumeAsync(turnContext, turnContext.VisitorTurn(), turnContext.Activity.Value?.ToString(), _stack, cancellationToken);
                break;
            case ConsentAsking.EventName:
                await consent.AskAsync(
                    turnContext, turnContext.VisitorTurn(), turnContext.Activity.Value?.ToString(), HandoffMiddleware.IsHuman(turnContext), cancellationToken);
                break;
            default:
                await base.OnEventActivityAsync(turnContext, cancellationToken);
                break;
        }
    }
}
