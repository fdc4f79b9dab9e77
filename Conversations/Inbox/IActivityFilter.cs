using LeadBot.BotFramework.Schema;

namespace LeadBot.Conversations.Inbox;

/// <summary>
/// Runs over every activity before anything of it is written: masks sensitive spans letter for letter and replaces what a
/// database cannot hold (U+0000, lone surrogates). Deterministic, synchronous, same lengths, so that offsets hold.
/// </summary>
public interface IActivityFilter
{
    /// <summary>Changes the activity in place and says what it found in the text.</summary>
    IReadOnlyList<TextFlag> Apply(Activity activity);
}
