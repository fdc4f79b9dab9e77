namespace LeadBot.BotFramework.Schema;

public interface IInstallationUpdateActivity : IActivity
{
    string? Action { get; set; }
}
