using LeadBot.Leads.Claims;

namespace LeadBot.Tests.Leads.Claims;

/// <summary>A conversation at the gate: each message with the claims that somebody made of it.</summary>
public abstract class ClaimGateBench
{
    private int _messages;

    internal Dictionary<string, FieldAnswer> Fields { get; set; } = [];

    internal GateResult Last { get; private set; } = new(new Dictionary<string, FieldAnswer>(), [], [], [], []);

    protected void Say(string text, params Claim[] claims) => Say(text, null, 1, claims);

    protected void Say(string text, string? asked = null, int episode = 1, params Claim[] claims)
    {
        _messages++;
        var placed = claims.Select(claim => claim.Offset < -1 ? claim with { Offset = text.IndexOf(claim.Quote, StringComparison.Ordinal) } : claim).ToList();
        Last = ClaimGate.Admit(
            NorthlightBot.Profile(), Fields, placed, new MessageEvidence($"m{_messages}", text, NorthlightBot.Noon, episode) { Asked = asked });
        Fields = new(Last.Fields);
    }

    // Offset -2: wherever the quote stands in the message.
    protected static Claim Claim(string field, FieldValue value, string quote) => new(field, value, quote, -2, 0.9, ClaimedBy.BuiltIn);

    protected static FieldValue.Number Number(long value) => new(value);
}
