using LeadBot.Storage.Writing;

namespace LeadBot.Tests.CrashHost;

internal sealed class EffectWriter : IChangeWriter<Effect>
{
    private const string Add = """
        INSERT INTO settings (bot, key, version, body, by, at) VALUES ('effects', @id, 1, '', '', 0)
        ON CONFLICT (bot, key) DO UPDATE SET version = settings.version + 1
        """;

    public void Write(Effect change, ChangeContext context, IWriteSession session) => session.Execute(Add, ("id", change.ConversationId));
}
