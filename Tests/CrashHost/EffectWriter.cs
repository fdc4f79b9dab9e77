using LeadBot.Storage.Writing;

namespace LeadBot.Tests.CrashHost;

internal sealed class EffectWriter : IChangeWriter<Effect>
{
    private const string Add = """
        INSERT INTO bot_state (bot, key, etag, body) VALUES ('effects', @id, 1, '')
        ON CONFLICT (bot, key) DO UPDATE SET etag = bot_state.etag + 1
        """;

    public void Write(Effect change, ChangeContext context, IWriteSession session) => session.Execute(Add, ("id", change.ConversationId));
}
