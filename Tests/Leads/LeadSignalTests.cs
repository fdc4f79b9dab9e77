using LeadBot.Leads.Changes;

namespace LeadBot.Tests.Leads;

public sealed class LeadSignalTests
{
    private readonly LeadSignal _signal = new();
    private readonly List<LeadHint> _heard = [];

    [Fact]
    public void Who_follows_a_bot_hears_of_it_alone_and_nothing_more_afterwards()
    {
        var subscription = _signal.Subscribe("default", _heard.Add);
        _signal.Raise(new LeadHint("default", "lead", "1"));
        _signal.Raise(new LeadHint("other", "lead", "2"));
        subscription.Dispose();
        _signal.Raise(new LeadHint("default", "lead", "3"));

        Assert.Equal([new LeadHint("default", "lead", "1")], _heard);
    }

    [Fact]
    public void Who_follows_all_hears_of_bots_that_nobody_knew_then()
    {
        using var subscription = _signal.SubscribeAll(_heard.Add);
        _signal.Raise(new LeadHint("added-later", "handoff", "1"));

        Assert.Equal([new LeadHint("added-later", "handoff", "1")], _heard);
    }
}
