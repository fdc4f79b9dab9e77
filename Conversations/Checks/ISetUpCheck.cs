namespace LeadBot.Conversations.Checks;

/// <summary>Looks at one part of the set-up from the outside: does the service know us, does it reach us? Asked by the verb <c>check</c>.</summary>
public interface ISetUpCheck
{
    /// <summary>Every finding, good ones too. Nothing where the part is off. No finding holds a secret.</summary>
    IAsyncEnumerable<SetUpFinding> RunAsync(CancellationToken ct);
}
