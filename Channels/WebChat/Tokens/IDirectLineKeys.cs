namespace LeadBot.Channels.WebChat.Tokens;

/// <summary>The keys of Direct Line tokens. They outlive the process, or every open chat would die with it.</summary>
public interface IDirectLineKeys
{
    /// <summary>The key to sign with.</summary>
    ValueTask<DirectLineKey> CurrentAsync(CancellationToken ct);

    /// <summary>The key of that id, also when a newer one signs by now; null where it is unknown or no longer accepted.</summary>
    ValueTask<DirectLineKey?> FindAsync(string id, CancellationToken ct);
}
