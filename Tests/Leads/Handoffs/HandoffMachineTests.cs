using LeadBot.Leads.Handoffs;

namespace LeadBot.Tests.Leads.Handoffs;

public sealed class HandoffMachineTests
{
    private static readonly DateTimeOffset s_now = NorthlightBot.Noon;

    /// <summary>From (rows) by step (columns): the state after, "=" for stood so already, "!" for refused.</summary>
    [Theory]
    //                             offer      accept      other accepts decline close     expire
    [InlineData(HandoffState.Open, "Offered", "Accepted", "Accepted", "=", "Closed", "Expired")]
    [InlineData(HandoffState.Offered, "=", "Accepted", "Accepted", "Open", "Closed", "Expired")]
    [InlineData(HandoffState.Accepted, "!", "=", "!", "Open", "Closed", "!")]
    [InlineData(HandoffState.Closed, "!", "!", "!", "!", "=", "!")]
    [InlineData(HandoffState.Expired, "!", "!", "!", "!", "!", "=")]
    public void Each_step_goes_where_the_house_says_from_every_state(
        HandoffState from, string offer, string accept, string otherAccepts, string decline, string close, string expire)
    {
        var handoff = Handoff(from);

        Assert.Equal(
            [offer, accept, otherAccepts, decline, close, expire],
            new[]
            {
                HandoffMachine.Offer(handoff),
                HandoffMachine.Accept(handoff, "mia", s_now),
                HandoffMachine.Accept(handoff, "tom", s_now),
                HandoffMachine.Decline(handoff),
                HandoffMachine.Close(handoff, "done", s_now),
                HandoffMachine.Expire(handoff, s_now),
            }.Select(Word));

        static string Word(HandoffStep step) => step switch
        {
            HandoffStep.Done done => done.Handoff.State.ToString(),
            HandoffStep.Already => "=",
            _ => "!",
        };
    }

    [Fact]
    public void Every_step_that_is_done_raises_the_version_by_one()
    {
        var offered = Assert.IsType<HandoffStep.Done>(HandoffMachine.Offer(Handoff(HandoffState.Open))).Handoff;

        Assert.Equal(2, offered.Version);
    }

    [Fact]
    public void Giving_it_back_forgets_who_had_it_and_may_name_who_is_next()
    {
        var back = Assert.IsType<HandoffStep.Done>(HandoffMachine.Decline(Handoff(HandoffState.Accepted), "support")).Handoff;

        Assert.Equal((HandoffState.Open, null, null, "support"), (back.State, back.AcceptedBy, back.AcceptedAt, back.Owner));
    }

    [Fact]
    public void Only_the_first_reply_counts_and_only_of_who_accepted()
    {
        Assert.IsType<HandoffStep.Refused>(HandoffMachine.FirstReply(Handoff(HandoffState.Open), s_now));
        var replied = Assert.IsType<HandoffStep.Done>(HandoffMachine.FirstReply(Handoff(HandoffState.Accepted), s_now)).Handoff;
        Assert.IsType<HandoffStep.Already>(HandoffMachine.FirstReply(replied, s_now.AddHours(1)));
    }

    [Theory]
    [InlineData(HandoffState.Open, "support")]
    [InlineData(HandoffState.Accepted, "strategy")]
    public void A_task_becomes_the_transfer_when_the_bot_has_to_stop(HandoffState state, string owner)
    {
        var transfer = Assert.IsType<HandoffStep.Done>(HandoffMachine.Escalate(Handoff(state), EscalationReason.HumanRequest, "support")).Handoff;

        Assert.Equal((HandoffKind.Transfer, "human_request", owner), (transfer.Kind, transfer.Reason, transfer.Owner));
        Assert.IsType<HandoffStep.Already>(HandoffMachine.Escalate(transfer, EscalationReason.Pricing, "support"));
        Assert.IsType<HandoffStep.Refused>(HandoffMachine.Escalate(Handoff(HandoffState.Closed), EscalationReason.Pricing, "support"));
    }

    private static Handoff Handoff(HandoffState state) => new()
    {
        Id = "handoff-1",
        Bot = "default",
        ConversationId = "conversation-1",
        Episode = 1,
        Kind = HandoffKind.Task,
        State = state,
        Reason = "task",
        Owner = "strategy",
        AcceptedBy = state == HandoffState.Accepted ? "mia" : null,
        AcceptedAt = state == HandoffState.Accepted ? s_now : null,
        OpenedAt = s_now,
    };
}
