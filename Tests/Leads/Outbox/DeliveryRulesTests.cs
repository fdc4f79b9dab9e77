using LeadBot.Leads;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Outbox;
using LeadBot.Leads.Reviews;

namespace LeadBot.Tests.Leads.Outbox;

public sealed class DeliveryRulesTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private static readonly Lead s_ready = new()
    {
        Id = "1",
        Bot = "default",
        ConversationId = "c",
        Channel = "webchat",
        Version = 5,
        CapturedAt = s_now,
        SettledAt = s_now,
        UpdatedAt = s_now,
        Consent = new ConsentAnswer { State = ConsentState.Granted, Quote = "yes" },
    };

    [Fact]
    public void A_captured_settled_and_agreed_lead_goes_once()
    {
        var due = Assert.IsType<DeliveryDecision.Due>(Outside(s_ready, null));

        Assert.IsType<DeliveryDecision.Unchanged>(Outside(s_ready with { Version = 6, UpdatedAt = s_now.AddHours(1) }, due.Fingerprint));
        Assert.IsType<DeliveryDecision.Due>(Outside(s_ready with { Version = 6, Status = LeadStatus.Contacted }, due.Fingerprint));
    }

    [Fact]
    public void Outside_systems_wait_for_everything_and_people_of_the_house_for_nothing_but_the_end_of_the_talk()
    {
        var open = s_ready with { Review = [new Review(ReviewReason.HighValue, "open")] };
        var rejected = s_ready with { Review = [new Review(ReviewReason.HighValue, "rejected")] };
        var refused = s_ready with { Consent = new ConsentAnswer { State = ConsentState.Refused } };
        var talking = s_ready with { SettledAt = null };

        Assert.Equal("A person must look first: high value.", Why(Outside(open, null)));
        Assert.Equal("A person decided that it stays: high value.", Why(Outside(rejected, null)));
        Assert.Equal("The visitor has not agreed to be contacted.", Why(Outside(refused, null)));
        Assert.Equal("The conversation goes on.", Why(Outside(talking, null)));
        Assert.Equal("There is no way to reach the visitor yet.", Why(Inside(s_ready with { CapturedAt = null }, null)));
        Assert.Equal("The conversation goes on.", Why(Inside(talking, null)));
        Assert.All([open, rejected, refused], lead => Assert.IsType<DeliveryDecision.Due>(Inside(lead, null)));
        Assert.IsType<DeliveryDecision.Due>(Outside(s_ready with { Review = [new Review(ReviewReason.HighValue, "approved")] }, null));
    }

    [Fact]
    public void Who_is_asked_to_take_over_is_told_at_once_and_of_the_rest_when_the_talk_is_over()
    {
        var handed = s_ready with
        {
            SettledAt = null,
            Handoff = new HandoffSummary("h", HandoffState.Open, HandoffKind.Transfer, "human_request", "strategy", null, s_now, null),
        };
        var first = Assert.IsType<DeliveryDecision.Due>(Inside(handed, null));

        Assert.Equal("The conversation goes on.", Why(Inside(handed with { Outcome = Outcome.Escalated }, first.Fingerprint)));
        Assert.IsType<DeliveryDecision.Due>(Inside(handed with { Outcome = Outcome.Escalated, SettledAt = s_now }, first.Fingerprint));
    }

    [Fact]
    public void A_mailbox_does_not_hear_what_its_own_readers_did_with_the_lead()
    {
        var first = Assert.IsType<DeliveryDecision.Due>(Inside(s_ready, null));

        Assert.IsType<DeliveryDecision.Unchanged>(Inside(s_ready with { Status = LeadStatus.Contacted, History = [new HistoryEntry { At = s_now, By = "mia" }] }, first.Fingerprint));
    }

    [Fact]
    public void Who_has_the_lead_hears_once_that_consent_was_taken_back_whatever_else_is_open()
    {
        var refused = s_ready with
        {
            SettledAt = null,
            Consent = new ConsentAnswer { State = ConsentState.Refused, Quote = "please don't" },
            Review = [new Review(ReviewReason.HighValue, "open")],
        };
        var outside = Assert.IsType<DeliveryDecision.Due>(Outside(s_ready, null));
        var inside = Assert.IsType<DeliveryDecision.Due>(Inside(s_ready, null));
        var toldOutside = Assert.IsType<DeliveryDecision.Due>(Outside(refused, outside.Fingerprint));
        var toldInside = Assert.IsType<DeliveryDecision.Due>(Inside(refused, inside.Fingerprint));

        Assert.All([toldOutside, toldInside], told => Assert.True(told.IsWithdrawal));
        Assert.Equal("The visitor has taken their consent back, and the destination was told.", Why(Outside(refused with { Status = LeadStatus.Lost }, toldOutside.Fingerprint)));
        Assert.Equal("The conversation goes on.", Why(Inside(refused, toldInside.Fingerprint)));
        Assert.False(Assert.IsType<DeliveryDecision.Due>(Outside(s_ready, toldOutside.Fingerprint)).IsWithdrawal);
        Assert.IsType<DeliveryDecision.Held>(DeliveryRules.Decide(refused, isInternal: false, outside.Fingerprint, isThere: false, s_now.AddDays(-1)));
    }

    [Fact]
    public void A_new_destination_is_not_flooded_with_what_was_before_it()
    {
        Assert.IsType<DeliveryDecision.Unchanged>(DeliveryRules.Decide(s_ready, isInternal: false, null, isThere: false, s_now.AddSeconds(1)));
        Assert.IsType<DeliveryDecision.Due>(DeliveryRules.Decide(s_ready, isInternal: false, null, isThere: false, s_now));
    }

    private static DeliveryDecision Outside(Lead lead, string? last) => DeliveryRules.Decide(lead, isInternal: false, last, isThere: last is not null, s_now.AddDays(-1));

    private static DeliveryDecision Inside(Lead lead, string? last) => DeliveryRules.Decide(lead, isInternal: true, last, isThere: last is not null, s_now.AddDays(-1));

    private static string? Why(DeliveryDecision decision) => (decision as DeliveryDecision.Held)?.Why;
}
