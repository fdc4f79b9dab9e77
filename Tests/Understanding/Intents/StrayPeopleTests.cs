using LeadBot.Leads.Consents;

namespace LeadBot.Tests.Understanding.Intents;

/// <summary>Wrong addresses, job seekers, customers and wishes for a person as people word them, and what only looks like them.</summary>
public sealed class StrayPeopleTests
{
    [Theory]
    [InlineData("Is that Twomey's garage? I left the Micra in with you Tuesday for the brakes and I'd love to know is she ready.", null)]
    [InlineData("lol is this Kev's Kebabs? one large with garlic sauce please and don't be shy with it", null)]
    [InlineData("is this Lola's Nails?", null)]
    [InlineData("hello, am I through to the surgery?", null)]
    [InlineData("I dropped my car off with you on Monday, is it ready?", null)]
    [InlineData("No, I've the wrong crowd altogether", "need")]
    [InlineData("nah just wanted a kebab, my bad", "need")]
    [InlineData("hey are you lot hiring grads? got a 2:1 coming in comp sci and id love a job w you", null)]
    [InlineData("are you guys recruiting at the moment", null)]
    [InlineData("na just after a job", "need")]
    public void Who_means_somebody_else_is_a_stray(string text, string? asked) => Assert.Contains(TestBot.Read(text, asked).Intents, intent => intent is { Name: "other", Probability: >= 0.5 });

    [Theory]
    [InlineData("Is this Northlight's chatbot?")]
    [InlineData("Is that Monday's deadline? We need a planner for our kebab shop")]
    [InlineData("Is this something a garage could use?")]
    [InlineData("Is that a tool for the garage of a dealer? We want bookings online")]
    [InlineData("I left my number with you on Monday, we want our invoices automated")]
    [InlineData("The wrong team gets the tickets every day and we need that fixed")]
    [InlineData("Wrong people get our invoices, we want that automated")]
    [InlineData("We want a bot for our pizzeria that asks whether they just want a pizza")]
    [InlineData("I would love a job with you done by spring: automate our invoices")]
    [InlineData("we are hiring drivers and want the onboarding automated")]
    [InlineData("We run Kev's Kebabs and want online orders")]
    [InlineData("we make garlic sauce and want our orders automated")]
    [InlineData("people come to us after a job injury, we want the forms digital")]
    public void Who_means_us_is_not(string text) => Assert.DoesNotContain(TestBot.Read(text).Intents, intent => intent is { Name: "other", Probability: >= 0.5 });

    [Theory]
    [InlineData("Ye did our stock system two years ago and it's still going great guns. Now I'd like ye to look at the milk collection routes for us as well.")]
    [InlineData("yous built our website last year, now we want an app as well")]
    public void You_has_many_forms(string text) => Assert.Contains(TestBot.Read(text).Intents, intent => intent is { Name: "existing_customer", Probability: >= 0.5 });

    [Theory]
    [InlineData("Lovely. Another chatbot. I should like to be connected to a member of staff, please.")]
    [InlineData("may I speak to a member of your team")]
    [InlineData("put me through to a member of staff")]
    public void A_member_of_staff_is_a_person(string text) => Assert.Contains(TestBot.Read(text).Intents, intent => intent is { Name: "human_request", Probability: >= 0.5 });

    [Theory]
    [InlineData("every member of staff types the orders by hand")]
    [InlineData("each member of our team talks to customers all day, we want a chatbot for that")]
    public void Members_who_work_ask_for_nobody(string text) => Assert.DoesNotContain(TestBot.Read(text).Intents, intent => intent is { Name: "human_request", Probability: >= 0.5 });

    [Theory]
    [InlineData("Somebody can write me next Monday please? Now I am traveling.")]
    [InlineData("someone could call me tomorrow, I have to run")]
    public void Another_day_is_for_later(string text) => Assert.Contains(TestBot.Read(text).Intents, intent => intent is { Name: "contact_later", Probability: >= 0.5 });

    [Theory]
    [InlineData("The figure stays behind the curtain", "budget")]
    [InlineData("it hangs in the balance", "authority")]
    public void An_odd_answer_is_no_support(string text, string asked) => Assert.DoesNotContain(TestBot.Read(text, asked).Intents, intent => intent is { Name: "support", Probability: >= 0.5 });

    [Theory]
    [InlineData("no calls no texts no mail", ConsentState.Refused)]
    [InlineData("no calls, no emails", ConsentState.Refused)]
    [InlineData("no mail, no calls, nothing", ConsentState.Refused)]
    [InlineData("not by phone, not by mail", ConsentState.Refused)]
    [InlineData("I do not give you my agreement", ConsentState.Refused)]
    [InlineData("I give you my agreement.", ConsentState.Granted)]
    [InlineData("you have our accord", ConsentState.Granted)]
    [InlineData("no calls, email only", ConsentState.Granted)]
    [InlineData("yes but no calls please", ConsentState.Granted)]
    public void Who_closes_every_way_refuses(string text, ConsentState state) => Assert.Equal(state, TestBot.Read(text, "consent").Consent?.State);
}
