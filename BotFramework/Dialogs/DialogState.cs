using System.Text.Json.Serialization;

namespace LeadBot.BotFramework.Dialogs;

/// <summary>The stack of dialogs, top first.</summary>
public class DialogState
{
    public DialogState()
        : this(null)
    {
    }

    public DialogState(List<DialogInstance>? stack) => DialogStack = stack ?? [];

    [JsonPropertyName("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}
