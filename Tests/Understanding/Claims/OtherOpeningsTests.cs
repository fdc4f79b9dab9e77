namespace LeadBot.Tests.Understanding.Claims;

/// <summary>What people say before anything was asked: who they are, where they work, what they came for.</summary>
public sealed class OtherOpeningsTests
{
    [Theory]
    [InlineData("Hi, Marcus Bell from Ironbridge Castings, 80 people. Quotes take us a week each.", "Ironbridge Castings", "Marcus Bell", "", "80")]
    [InlineData("Hello, I'm Yuki Tanabe, head of product at Lumen Maps. We'd like a chatbot.", "Lumen Maps", "Yuki Tanabe", "head of product", "")]
    [InlineData("Saltmarsh Brewing, 35 staff, we want our orders automated", "Saltmarsh Brewing", "", "", "35")]
    [InlineData("Piet Jansen, owner, Jansen Bikes. Our stock is a mess.", "Jansen Bikes", "Piet Jansen", "owner", "")]
    [InlineData("We at Cobalt Ridge need help with invoicing.", "Cobalt Ridge", "", "", "")]
    [InlineData("I work for a company called Ferrous Labs and we need a data pipeline", "Ferrous Labs", "", "", "")]
    [InlineData("I manage the office at Whitcombe Legal. Need scheduling software.", "Whitcombe Legal", "", "", "")]
    [InlineData("Hi, we run a vineyard (Domaine Perrot, 22 people) and keep losing orders", "Domaine Perrot", "", "", "22")]
    [InlineData("Greetings from Helix Diagnostics! We want to automate sample tracking.", "Helix Diagnostics", "", "", "")]
    [InlineData("My name is Rosa Lindqvist and I'm the CFO of Norrby Timber. We're 140 strong.", "Norrby Timber", "Rosa Lindqvist", "CFO", "140")]
    [InlineData("We need a portal for parents.\nBest,\nTom Akers\nPrincipal\nHilltop Primary School", "Hilltop Primary School", "Tom Akers", "Principal", "")]
    [InlineData("need an app for our couriers. thanks, Dev Patel", "", "Dev Patel", "", "")]
    [InlineData("hey its dave from kahuna surf shop we r 8 ppl and need online booking asap", "kahuna surf shop", "dave", "", "8")]
    [InlineData("Insurer, 600 employees. My name is Femke Claes, Claes & Partners", "Claes & Partners", "Femke Claes", "", "600")]
    [InlineData("We are 25 solicitors plus 15 staff, so 40 people", "", "", "", "40")]
    [InlineData("Oskar Lindgren - Purchasing Manager - Fjord Seafood - 75 employees", "Fjord Seafood", "Oskar Lindgren", "Purchasing Manager", "75")]
    [InlineData("Papierhaus Winter, Emil Winter", "Papierhaus Winter", "Emil Winter", "", "")]
    [InlineData("Our supplier Kranz Logistik uses AI, we want that too", "", "", "", "")]
    [InlineData("I saw your work for Harbour Foods, we want the same", "", "", "", "")]
    [InlineData("Do you know Salesforce?", "", "", "", "")]
    [InlineData("We use SAP and Excel and it is a mess", "", "", "", "")]
    [InlineData("My friend Carla told me about you, she works at Alto Shoes", "", "", "", "")]
    public void Who(string text, string company, string name, string role, string size)
    {
        Assert.Equal(company, TestBot.Values(text, "company"));
        Assert.Equal(name, TestBot.Values(text, "name"));
        Assert.Equal(role, TestBot.Values(text, "role"));
        Assert.Equal(size, TestBot.Values(text, "companySize"));
    }

    [Theory]
    [InlineData("Order intake is killing us, everything arrives by fax")]
    [InlineData("Invoices. Thousands of them. All typed by hand.")]
    [InlineData("AI for reading handwritten delivery notes")]
    [InlineData("we'd be keen on a small proof of concept for demand forecasting")]
    [InlineData("Our two ERPs refuse to exchange data")]
    [InlineData("Month-end closing drags on for nine days")]
    [InlineData("our people spend half their week copying numbers")]
    [InlineData("Thinking about replacing our ticketing tool")]
    [InlineData("Any chance you could build us a booking portal?")]
    [InlineData("I'm hoping to get rid of paper timesheets")]
    [InlineData("Customers keep calling to ask where their parcel is")]
    [InlineData("Could a bot take over first-level support for us?")]
    [InlineData("There must be a faster way to plan our routes than a whiteboard")]
    [InlineData("a tool to compare supplier quotes, please")]
    [InlineData("Planning the shifts of forty nurses costs me every Sunday")]
    [InlineData("my goal is fewer returns")]
    public void Need(string text) => Assert.NotEqual("", TestBot.Values(text, "need"));

    [Theory]
    [InlineData("hello there")]
    [InlineData("Is anyone here?")]
    [InlineData("Where are you based?")]
    [InlineData("I have a question")]
    [InlineData("We are a law firm in Cork, 52 people")]
    [InlineData("Dana Cole, COO at Cole Advisory, 40 people")]
    [InlineData("thanks for the quick answer yesterday")]
    [InlineData("lovely weather here in the south today")]
    [InlineData("Can you help?")]
    public void No_need(string text) => Assert.Equal("", TestBot.Values(text, "need"));
}
