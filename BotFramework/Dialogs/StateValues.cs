using System.Text.Json;

namespace LeadBot.BotFramework.Dialogs;

/// <summary>Values of a dialog. Those that came out of storage know the options that they were read with.</summary>
internal sealed class StateValues(JsonSerializerOptions? options = null) : Dictionary<string, object?>
{
    public JsonSerializerOptions? Options { get; } = options;
}
