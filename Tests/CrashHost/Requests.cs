using LeadBot.BotFramework.Schema;
using LeadBot.Conversations;
using LeadBot.Conversations.Inbox;

namespace LeadBot.Tests.CrashHost;

/// <summary>
/// The line protocol of the child: <c>N open CHANNELID</c> is answered <c>N CONVERSATION</c>; <c>N say CONVERSATION KEY TEXT</c> is answered
/// <c>N ok ACTIVITY</c> once the message is safe, else <c>N no REASON</c>. Many may be under way at once.
/// </summary>
internal sealed class Requests(IConversations conversations, IInbox inbox)
{
    private readonly Lock _output = new();

    public void Handle(string line)
    {
        var words = line.Split(' ', 5);
        _ = Task.Run(async () =>
        {
            try
            {
                Write($"{words[0]} {await AnswerAsync(words)}");
            }
            catch (Exception e)
            {
                Write($"{words[0]} no {e.GetType().Name}");
            }
        });
    }

    public Task<InboxResult> SayAsync(string conversation, string? key, string text) => inbox.AcceptAsync(
        new InboundActivity
        {
            Bot = "default",
            ConversationId = conversation,
            DedupeKey = key,
            Activity = new Activity(ActivityTypes.Message)
            {
                ChannelId = "webchat",
                Text = text,
                From = new ChannelAccount("visitor"),
                Recipient = new ChannelAccount("default"),
            },
        },
        CancellationToken.None);

    public void Write(string line)
    {
        lock (_output)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }

    private async Task<string> AnswerAsync(string[] words)
    {
        if (words[1] == "open")
        {
            return (await conversations.OpenAsync(new NewConversation("default", "webchat", words[2]), CancellationToken.None)).Id;
        }

        return await SayAsync(words[2], words[3], words[4]) switch
        {
            InboxResult.Accepted accepted => $"ok {accepted.ActivityId}",
            InboxResult.Repeat repeat => $"ok {repeat.ActivityId}",
            InboxResult.Refused refused => $"no {refused.Reason}",
            _ => "no answer",
        };
    }
}
