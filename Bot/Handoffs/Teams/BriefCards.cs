using System.Text.Json;
using LeadBot.Bot.Hosting;
using LeadBot.BotFramework.Schema;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Handoffs.Teams;

/// <summary>Reads what a handoff's card shows now.</summary>
internal sealed class BriefCards(
    ILeadReader leads, ITranscripts transcripts, IOptionsMonitor<OwnersOptions> owners, IOptionsMonitor<PublicUrlOptions> outside)
{
    private const int MostLines = 200;

    public async Task<Attachment> ReadAsync(Handoff handoff, CancellationToken ct)
    {
        var lead = handoff.LeadId is { } id ? await leads.FindAsync(handoff.Bot, id, ct) : null;
        var lines = await transcripts.ReadAsync(handoff.Bot, handoff.ConversationId, 0, MostLines, ct);
        var address = lead is not null && outside.CurrentValue.PublicUrl is { Length: > 0 } url ? $"{url.TrimEnd('/')}/dashboard/leads/{lead.Id}" : null;
        var card = BriefCard.Of(handoff, lead, owners.CurrentValue.NameOf(handoff.Owner), address, lines);
        return new Attachment { ContentType = BriefCard.ContentType, Content = JsonSerializer.SerializeToElement(card, ActivityJson.Info<System.Text.Json.Nodes.JsonObject>()) };
    }
}
