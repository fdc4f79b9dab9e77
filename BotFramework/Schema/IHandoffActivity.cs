namespace LeadBot.BotFramework.Schema;

public interface IHandoffActivity : IActivity;
