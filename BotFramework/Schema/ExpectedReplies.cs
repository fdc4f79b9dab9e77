namespace LeadBot.BotFramework.Schema;

/// <summary>The body of an answer to an activity whose delivery mode is <c>expectReplies</c>.</summary>
public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity>? activities = null) => Activities = activities;

    public IList<Activity>? Activities { get; set; }
}
