using LeadBot.Leads.Handoffs;

namespace LeadBot.Tests.Fakes;

/// <summary>Everybody may be written to, in any words.</summary>
internal sealed class OpenReach : IVisitorReach
{
    public Task<VisitorReach> FindAsync(string bot, string conversationId, CancellationToken ct) => Task.FromResult(new VisitorReach("webchat"));

    public Task<VisitorReach> FindWithDeliveriesAsync(string bot, string conversationId, CancellationToken ct) => FindAsync(bot, conversationId, ct);

    public Task<ReplyTemplateText?> FillAsync(string bot, string conversationId, string name, IReadOnlyList<string> values, CancellationToken ct) =>
        Task.FromResult<ReplyTemplateText?>(null);
}
