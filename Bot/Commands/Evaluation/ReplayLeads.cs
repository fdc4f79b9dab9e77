using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Measurements;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>The leads of one replayed conversation, in memory: nothing of a replay touches the product's database.</summary>
internal sealed class ReplayLeads : ILeadReader, IHandoffReader, ILeadChanges
{
    private readonly List<ILeadChange> _pending = [];

    public Lead? Lead { get; private set; }

    public Handoff? Handoff { get; private set; }

    /// <summary>What a person has done to the handoff meanwhile.</summary>
    public void Put(Handoff handoff)
    {
        Handoff = handoff;
        Lead = Lead! with { Handoff = handoff.Summarise() };
    }

    public List<Measurement> Events { get; } = [];

    public void Add(ILeadChange change) => _pending.Add(change);

    /// <summary>The end of a turn: what it added becomes readable, as after a commit.</summary>
    public void Commit()
    {
        foreach (var change in _pending)
        {
            switch (change)
            {
                case LeadSaved saved:
                    Lead = saved.Lead.Version == (Lead?.Version ?? 0) + 1 ? saved.Lead : throw new LeadConflictException("lead", saved.Lead.Id);
                    break;
                case HandoffSaved saved:
                    Handoff = saved.Handoff;
                    break;
                case Measured measured:
                    Events.Add(measured.Event);
                    break;
            }
        }

        _pending.Clear();
    }

    public Task<Lead?> FindAsync(string bot, string id, CancellationToken ct) => Task.FromResult(Lead?.Id == id ? Lead : null);

    public Task<Lead?> FindByConversationAsync(string bot, string conversationId, CancellationToken ct) => Task.FromResult(Lead);

    public Task<IReadOnlyList<Lead>> FindByContactAsync(string bot, string? emailKey, string? phoneKey, string exceptConversationId, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Lead>>([]);

    public Task<LeadPage> ListAsync(LeadQuery query, CancellationToken ct) => Task.FromResult(new LeadPage(Lead is null ? [] : [Lead], null));

    public Task<LeadCounters> CountAsync(string bot, CancellationToken ct) => Task.FromResult(new LeadCounters(Lead is null ? 0 : 1, 0, 0, 0, 0, 0));

    Task<Handoff?> IHandoffReader.FindAsync(string bot, string id, CancellationToken ct) => Task.FromResult(Handoff?.Id == id ? Handoff : null);

    public Task<Handoff?> FindLiveAsync(string bot, string conversationId, CancellationToken ct) =>
        Task.FromResult(Handoff is { } handoff && HandoffMachine.IsLive(handoff.State) ? handoff : null);

    Task<IReadOnlyList<HandoffListing>> IHandoffReader.ListAsync(HandoffQuery query, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HandoffListing>>(Handoff is null ? [] : [new HandoffListing(Handoff, Lead)]);

    Task<HandoffCounters> IHandoffReader.CountAsync(string bot, string person, CancellationToken ct) =>
        Task.FromResult(new HandoffCounters(Handoff is null ? 0 : 1, 0, 0));
}
