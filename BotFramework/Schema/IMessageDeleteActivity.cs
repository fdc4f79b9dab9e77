namespace LeadBot.BotFramework.Schema;

public interface IMessageDeleteActivity : IActivity;
