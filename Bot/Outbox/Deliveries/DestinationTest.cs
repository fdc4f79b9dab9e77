using LeadBot.Leads;
using LeadBot.Leads.Briefs;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Outbox;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Outbox.Deliveries;

/// <summary>Sends an invented lead to a destination, past the queue, to show what the receiver says.</summary>
internal sealed class DestinationTest(IOptionsMonitor<RoutingOptions> routing, TimeProvider time)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public async Task<DeliveryResult> RunAsync(Destination destination, string bot, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(s_patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        var now = time.GetUtcNow();
        try
        {
            return await destination.Kind.DeliverAsync(
                new LeadDelivery { Destination = destination.Name, Lead = Invented(bot, routing.Get(bot).IntakeOwner, now), News = DeliveryNews.Test, At = now }, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new DeliveryResult.Transient($"There was no answer in {s_patience.TotalSeconds:0} seconds.");
        }
    }

    private static Lead Invented(string bot, string owner, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now).ToString(),
        Bot = bot,
        ConversationId = "test",
        Channel = "test",
        Version = 1,
        Outcome = Outcome.Qualified,
        Routing = new RoutingDecision(Outcome.Qualified, Outcome.Qualified, "test", owner, []),
        Fields = new Dictionary<string, FieldAnswer>
        {
            ["name"] = Entered("Test Lead", now),
            ["company"] = Entered("Example Ltd", now),
            ["email"] = Entered("test@example.com", now),
        },
        Brief = new Brief { Summary = "An invented lead, sent from LeadBot's settings to try them out." },
        CreatedAt = now,
        UpdatedAt = now,
        CapturedAt = now,
        SettledAt = now,
    };

    private static FieldAnswer Entered(string value, DateTimeOffset now) =>
        new() { State = FieldState.Answered, Value = new FieldValue.Text(value), By = ClaimedBy.Person, EnteredBy = "LeadBot", At = now };
}
