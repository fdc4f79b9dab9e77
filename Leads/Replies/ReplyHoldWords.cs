namespace LeadBot.Leads.Replies;

/// <summary>What people are told of replies that stay here.</summary>
public static class ReplyHoldWords
{
    public static string Of(ReplyHold hold) => hold switch
    {
        ReplyHold.Asked => "The visitor asked not to be contacted any more.",
        ReplyHold.Gone => "Nobody is there: the visitor has blocked the bot or left. It may go again once they have written.",
        _ => "A person has taken the conversation over since the bot said it. Answer the visitor yourself.",
    };
}
