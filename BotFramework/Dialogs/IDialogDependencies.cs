namespace LeadBot.BotFramework.Dialogs;

/// <summary>A dialog that brings others with it; adding it to a set adds them too.</summary>
public interface IDialogDependencies
{
    IEnumerable<Dialog> GetDependencies();
}
