namespace LeadBot.Bot.Demo.Behind;

/// <summary>What happens behind one visitor's chat: <c>GET /demo/behind</c>.</summary>
/// <param name="Version">Another one means that something has changed.</param>
/// <param name="Turns">The last ones, oldest first.</param>
/// <param name="Lead">Null before the first stored field.</param>
internal sealed record BehindView(string Version, IReadOnlyList<BehindTurn> Turns, BehindLead? Lead);

/// <summary>One message of the visitor and what became of it.</summary>
/// <param name="Id">Rises within the conversation.</param>
/// <param name="Text">As it is stored: what is sensitive is masked. Null where the visitor opened the chat or filled in a form.</param>
/// <param name="Milliseconds">From accepting the message to the committed reply; null while there is none.</param>
internal sealed record BehindTurn(
    long Id, string? Text, long? Milliseconds, IReadOnlyList<BehindClaim> Claims, IReadOnlyList<BehindDrop> Dropped, IReadOnlyList<string> Decided);

/// <summary>A stored value and the visitor's own words for it.</summary>
/// <param name="Offset">Where the words start in the message, in UTF-16 units.</param>
internal sealed record BehindClaim(string Field, string Value, string? Quote, int? Offset, string By, double? Confidence);

/// <summary>A value that somebody read and nobody said.</summary>
internal sealed record BehindDrop(string Field, string Why);

/// <summary>What the rules make of the lead so far.</summary>
/// <param name="Reasons">Each rule that gave points.</param>
/// <param name="Because">The facts that made the routing rule fire.</param>
internal sealed record BehindLead(
    string Url, int Score, IReadOnlyList<string> Reasons, string? Outcome, string? Rule, string? Owner, IReadOnlyList<string> Because, string? Handoff);
