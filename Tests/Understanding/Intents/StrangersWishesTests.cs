namespace LeadBot.Tests.Understanding.Intents;

/// <summary>Support, customers, people and wrong addresses in the words of strangers, and what only looks like them.</summary>
public sealed class StrangersWishesTests
{
    [Theory]
    [InlineData("Half of our service desk tickets are people who forgot a password. We want those resets automated.")]
    [InlineData("people lose their login all the time, so we want self service for that")]
    [InlineData("Our customers forgot their password again and call us, 40 times a day")]
    [InlineData("Our nurses forget the password and wait for IT")]
    [InlineData("We'd like to automate the reset of a lost password")]
    [InlineData("forgotten password calls eat our helpdesk")]
    public void Passwords_that_others_forget_are_a_need(string text) => Assert.DoesNotContain(TestBot.Read(text).Intents, intent => intent.Name == "support");

    [Theory]
    [InlineData("I forgot my password to your portal")]
    [InlineData("we can't log in to the portal")]
    [InlineData("our staff cannot log in to the dashboard you built")]
    [InlineData("I lost my login for your workspace")]
    public void Passwords_of_ours_are_support(string text) => Assert.Contains(TestBot.Read(text).Intents, intent => intent is { Name: "support", Probability: >= 0.5 });

    [Theory]
    [InlineData("we r a customer of urs already, u run our parcel tracking and it works great. thinking of adding an AI thing that answers 'where is my parcel'. want that")]
    [InlineData("u guys run our booking system already and we love it. want to add whatsapp reminders")]
    [InlineData("you already host our shop and it works. now we would like a chatbot")]
    [InlineData("your team looks after our ERP and we'd like more reports")]
    [InlineData("We're already a client of yours, you do our payroll bot. We want a second one for HR.")]
    [InlineData("we bought your chatbot last year. thinking about adding a voice bot now")]
    [InlineData("im a client of urs, want to extend the dashboard to our new plant")]
    public void Who_is_served_already_and_wants_more_is_a_customer(string text) => Assert.Contains(TestBot.Read(text).Intents, intent => intent is { Name: "existing_customer", Probability: >= 0.5 });

    [Theory]
    [InlineData("can you run our payroll?")]
    [InlineData("We want that you run our website now")]
    [InlineData("do you already run our kind of system for others?")]
    [InlineData("our accountant is a customer of yours")]
    [InlineData("could you host our shop and look after it for years?")]
    public void Who_asks_to_be_served_is_not(string text) => Assert.DoesNotContain(TestBot.Read(text).Intents, intent => intent is { Name: "existing_customer" or "support", Probability: >= 0.5 });

    [Theory]
    [InlineData("Could you connect me with one of your colleagues? I'd rather explain it to a human being.", "companySize")]
    [InlineData("could I have a word with one of your consultants now", null)]
    [InlineData("I prefer speaking to real people", "role")]
    [InlineData("put me in touch with someone please", null)]
    [InlineData("please pass me on to one of your experts", "budget")]
    [InlineData("I'd like to discuss that with a real person", "timeline")]
    [InlineData("it's easier to explain to a person", null)]
    public void A_person_is_asked_for(string text, string? asked) => Assert.Contains(TestBot.Read(text, asked).Intents, intent => intent is { Name: "human_request", Probability: >= 0.5 });

    [Theory]
    [InlineData("we connect our colleagues with one another through an app, want that improved")]
    [InlineData("the bot should connect me with the right folder")]
    [InlineData("I'd like a chat with one of your consultants next week")]
    [InlineData("our callers get connected to the wrong colleague")]
    [InlineData("we explain it to every new colleague by hand")]
    public void Other_connections_ask_for_nobody(string text) => Assert.DoesNotContain(TestBot.Read(text).Intents, intent => intent is { Name: "human_request", Probability: >= 0.5 });

    [Theory]
    [InlineData("I study business informatics in Graz and for my thesis I have to interview ten people who work as consultants. Would anybody at yours fill in a survey?")]
    [InlineData("I'm a PhD student writing about AI adoption, may I interview someone?")]
    [InlineData("I'm an undergrad doing a paper on chatbots, can I ask you stuff?")]
    [InlineData("For my master's I need five firms to answer questions")]
    [InlineData("could one of your colleagues answer a questionnaire on digital work?")]
    [InlineData("I am a journalist writing on AI in SMEs, who can I quote?")]
    [InlineData("my daughter has a school project about robots, can you help her?")]
    [InlineData("we're students and look for interview partners for a survey")]
    public void Who_studies_us_is_at_the_wrong_address(string text) => Assert.Contains(TestBot.Read(text).Intents, intent => intent is { Name: "other", Probability: >= 0.5 });

    [Theory]
    [InlineData("we interview candidates by survey, want it automated")]
    [InlineData("our customers fill in a survey, we want the answers analysed")]
    [InlineData("would someone fill in the forms for us automatically?")]
    [InlineData("we are a student housing company, 40 staff, want interviews scheduled")]
    [InlineData("I'm a journalist and need interview transcripts automated")]
    [InlineData("I teach at a university and want the grading of theses automated")]
    public void Surveys_of_their_own_are_a_need(string text) => Assert.DoesNotContain(TestBot.Read(text).Intents, intent => intent is { Name: "other", Probability: >= 0.5 });

    [Theory]
    [InlineData("me, my wife and a trainee")]
    [InlineData("my brother, his dog and me in the garage")]
    public void An_odd_answer_is_no_wrong_number(string text) => Assert.DoesNotContain(TestBot.Read(text, "companySize").Intents, intent => intent is { Name: "other", Probability: >= 0.5 });
}
