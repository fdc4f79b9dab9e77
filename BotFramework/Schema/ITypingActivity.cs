namespace LeadBot.BotFramework.Schema;

public interface ITypingActivity : IActivity;
