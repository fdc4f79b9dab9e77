using LeadBot.Understanding.Intents;

namespace LeadBot.Tests.Understanding.Intents;

/// <summary>Help with what was delivered, told as people do who are polite, abroad or in a hurry; and who merely has trouble of their own.</summary>
public sealed class DeliveredWorkTests
{
    [Theory]
    [InlineData("the forecast tool we bought from u shows last years numbers again. pls call")]
    [InlineData("We attended your prompt-writing course last week and none of us ever received the recordings.")]
    [InlineData("So sorry to be a nuisance. I can't seem to log in to the client portal")]
    [InlineData("I can't manage to get into the portal")]
    [InlineData("the reset link you sent expired")]
    [InlineData("Our accounts team needs a copy of invoice NL-5531 for the workshop you held with us, we have mislaid ours.")]
    [InlineData("Hallo, the Bericht that you have for us built, it does not more open since Montag.")]
    [InlineData("Your trainers ran a session for us and the slides are missing")]
    [InlineData("The AI course you ran for our team: none of us got the certificate")]
    [InlineData("Where can we find the manual for the scanner app you set up for us?")]
    [InlineData("ticket 88 is still open")]
    [InlineData("Hallo, wir haben von Ihnen letztes Jahr die Schnittstelle zu unserem ERP bekommen und seit dem Update kommen keine Aufträge mehr an.")]
    public void Trouble_with_what_was_delivered_is_support(string text) => Assert.Contains(TestBot.Read(text).Intents, found => found.Name == IntentNames.Support);

    [Theory]
    [InlineData("We file a copy of every invoice by hand and want that automated")]
    [InlineData("We attended your webinar and loved it, now we want to automate our claims")]
    [InlineData("We took a course on AI and now need help to build a chatbot")]
    [InlineData("Our shipments never arrived on time, we need better tracking")]
    [InlineData("I attended your talk at Hannover and we want to automate our quotes")]
    public void Trouble_of_their_own_is_not(string text) => Assert.DoesNotContain(TestBot.Read(text).Intents, found => found.Name == IntentNames.Support);

    [Theory]
    [InlineData("hey again, you guys already built our intake workflow, super happy. could we do the same for purchasing?")]
    [InlineData("You built our intranet last year, brilliant work. Can we do the same for our Lyon office?")]
    [InlineData("You already automated our invoices. How about doing payroll too?")]
    public void The_same_for_another_part_is_an_existing_customer(string text) => Assert.Contains(TestBot.Read(text).Intents, found => found.Name == IntentNames.ExistingCustomer);
}
