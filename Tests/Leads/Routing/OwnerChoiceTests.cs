using LeadBot.Leads;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Routing;

namespace LeadBot.Tests.Leads.Routing;

public sealed class OwnerChoiceTests
{
    [Theory]
    [InlineData("DE", "de-DE", "dach")] // who names the country comes before who takes any
    [InlineData("AT", "en-US", "dach")]
    [InlineData("BR", "pt-BR", "lusophone")]
    [InlineData("US", "en-US", "anywhere")]
    [InlineData(null, null, "anywhere")] // nothing known: who takes any
    public void Of_those_who_have_the_service_the_one_for_the_visitors_country_and_language_takes_it(string? country, string? language, string owner)
    {
        var owners = new OwnersOptions();
        Add("anywhere");
        Add("dach").Countries.Add("DE");
        owners.Owners["dach"].Countries.Add("AT");
        Add("lusophone").Languages.Add("pt");
        owners.Owners["other"] = new OwnerOptions();
        owners.Owners["other"].Countries.Add("DE"); // has not the service

        Assert.Equal(owner, OwnerChoice.Choose(LeadKind.Sales, null, "ai", country, language, new RoutingOptions(), owners).Owner);

        OwnerOptions Add(string key)
        {
            owners.Owners[key] = new OwnerOptions();
            owners.Owners[key].Services.Add("ai");
            return owners.Owners[key];
        }
    }

    [Fact]
    public void What_stops_the_bot_goes_to_its_owner_wherever_the_visitor_is()
    {
        var routing = new RoutingOptions();
        routing.EscalationOwners["legal"] = "counsel";

        Assert.Equal("counsel", OwnerChoice.Choose(LeadKind.Sales, EscalationReason.Legal, "ai", "DE", "de", routing, new OwnersOptions()).Owner);
    }
}
