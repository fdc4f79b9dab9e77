namespace LeadBot.BotFramework.Schema;

public class CardImage
{
    public string? Url { get; set; }

    public string? Alt { get; set; }

    public CardAction? Tap { get; set; }
}
