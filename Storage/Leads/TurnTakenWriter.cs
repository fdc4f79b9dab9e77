using LeadBot.Leads.Changes;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>Remembers whose turn it was. A clock that stands still must not make two turns one: the later is after every earlier of the owner.</summary>
internal sealed class TurnTakenWriter : IChangeWriter<TurnTaken>
{
    private const string Save = """
        INSERT INTO owner_turns (owner, person, at)
        SELECT @owner, @person, CASE WHEN MAX(at) >= @at THEN MAX(at) + 1 ELSE @at END FROM owner_turns WHERE owner = @owner
        ON CONFLICT (owner, person) DO UPDATE SET at = excluded.at
        """;

    public void Write(TurnTaken change, ChangeContext context, IWriteSession session) => session.Execute(
        Save, ("owner", change.Owner), ("person", change.Person), ("at", change.At.ToUnixTimeMilliseconds()));
}
