namespace LeadBot.BotFramework.Schema;

public interface IMessageUpdateActivity : IMessageActivity;
