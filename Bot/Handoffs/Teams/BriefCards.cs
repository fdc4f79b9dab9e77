using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadBot.Bot.Hosting;
using LeadBot.BotFramework.Schema;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Handoffs.Teams;

/// <summary>Reads what a handoff's card shows now.</summary>
internal sealed class BriefCards(
    ILeadReader leads, ITranscripts transcripts, IOptionsMonitor<OwnersOptions> owners, IOptionsMonitor<PublicUrlOptions> outside,
    VisitorPresences reaches, TimeProvider time)
{
    private const int MostLines = 6;

    public async Task<ShownCard> ReadAsync(Handoff handoff, CancellationToken ct)
    {
        var lead = handoff.LeadId is { } id ? await leads.FindAsync(handoff.Bot, id, ct) : null;
        var lines = await transcripts.ReadLastAsync(handoff.Bot, handoff.ConversationId, MostLines, ct);
        var root = outside.CurrentValue.PublicUrl is { Length: > 0 } url ? url.TrimEnd('/') : null;
        var address = lead is not null && root is not null ? $"{root}/dashboard/leads/{lead.Id}" : null;
        var there = HandoffMachine.IsLive(handoff.State) ? There(await reaches.ReadAsync(handoff, ct)) : null;
        return new ShownCard(
            new Attachment { ContentType = BriefCard.ContentType, Content = JsonSerializer.SerializeToElement(Card(lines, there), ActivityJson.Info<JsonObject>()) },
            Card([], null).ToJsonString());

        JsonObject Card(IReadOnlyList<TranscriptLine> last, string? presence) =>
            BriefCard.Of(handoff, lead, owners.CurrentValue.NameOf(handoff.Owner), address, root, last, presence);
    }

    // A card is a picture of a moment, so it says which.
    private string? There(VisitorPresence? reach) => reach switch
    {
        null => null,
        { IsConnected: true } => $"At {Clock(time.GetUtcNow())} the visitor's chat was open.",
        { IsConnected: false } => $"At {Clock(time.GetUtcNow())} the visitor's chat was closed; what you write waits there.{Last(reach)}",
        _ => $"Whether the visitor is there, {reach.Channel} does not tell.{Last(reach)}",
    };

    private static string Last(VisitorPresence reach) => reach.LastMessageAt is { } at ? $" Their last message came at {Clock(at)}." : "";

    private static string Clock(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
}
