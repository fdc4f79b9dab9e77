namespace LeadBot.Dialogs.Commands;

/// <summary>What a visitor can ask of the bot itself at any time, with a command or a word.</summary>
public enum VisitorCommand
{
    /// <summary>Begins, or goes on where things stand; takes "stop" back.</summary>
    Start,

    /// <summary>Begins a new request.</summary>
    Restart,

    /// <summary>A person, please.</summary>
    Human,

    /// <summary>What happens to what is written here.</summary>
    Privacy,

    /// <summary>No more messages.</summary>
    Stop,
}
