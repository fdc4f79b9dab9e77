using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Journal;

namespace LeadBot.Tests.Conversations.Journal;

public sealed class TransientFeedTests
{
    [Fact]
    public void Listeners_of_a_conversation_hear_it_until_they_leave()
    {
        var feed = new TransientFeed();
        var (first, second) = (new List<Activity>(), new List<Activity>());
        var typing = new Activity(ActivityTypes.Typing);
        feed.Publish("c", typing); // nobody listens
        var leaving = feed.Subscribe("c", first.Add);
        using var staying = feed.Subscribe("c", second.Add);

        feed.Publish("c", typing);
        leaving.Dispose();
        feed.Publish("c", typing);
        feed.Publish("d", typing);

        Assert.Equal((1, 2), (first.Count, second.Count));
    }
}
