using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.Dialogs.Answers.Approved;
using LeadBot.Dialogs.Interviews;
using LeadBot.Dialogs.Language;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Qualification;
using LeadBot.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadBot.Tests.Dialogs.Language;

public sealed class LanguageGateTests
{
    private static readonly BotProfile Profile = DefaultBot.Profile(("Bots:default:Answers", ""), ("Bots:default:Locales:0", "de"));
    private static readonly LanguageCatalog Catalog = LanguageCatalog.BuiltIn();
    private static readonly BotLanguage English = Catalog.For(Profile, "en");

    private readonly LanguageGate _gate = new(Catalog, new AnswerBooks(new FixedOptions<BotProfile>(Profile), TimeProvider.System, NullLogger<AnswerBooks>.Instance));
    private readonly VisitorTurn _turn = Turn();

    [Fact]
    public void Approved_texts_one_after_the_other_pass_untouched()
    {
        var text = $"{English.Variations("intro")[1]} {English.Variations("ack.question")[0]} {English.Variations("ask.email")[1]}";
        var said = Held(Message(text, "intro", "ack.question", "ask.email"));
        Assert.Equal(text, said.Text);
        Assert.Empty(_turn.Measured);
    }

    [Theory]
    [InlineData("It will cost 500 dollars.", "ask.email")] // another sentence under the key's name
    [InlineData("Which e-mail address should a colleague write to? We guarantee success.", "ask.email")]
    [InlineData("Which e-mail address should a colleague write to", "ask.email")]
    [InlineData("Which e-mail address should a colleague write to?")] // approved words that say not where they are from
    [InlineData("Which e-mail address should a colleague write to?", "ask.phone")]
    [InlineData("Which e-mail address should a colleague write to?", "no.such.text")]
    [InlineData("Thanks, guaranteed 50% off", "closing.granted")]
    public void Anything_else_is_replaced_measured_and_counted(string text, params string[] keys)
    {
        var said = Held(Message(text, keys));
        Assert.Equal("I would rather leave that to a colleague.", said.Text);
        Assert.Equal(["safe"], Chat.Texts(said));
        var measured = Assert.Single(_turn.Measured);
        Assert.Equal(EventKinds.LanguageRefused, measured.Kind);
        Assert.Equal("unknown_text", (string?)measured.Body!["why"]);
        Assert.Equal("text", (string?)measured.Body!["where"]);
    }

    [Fact]
    public void The_open_question_stays_when_its_words_are_refused()
    {
        var message = Message("Great name! Which e-mail address should a colleague write to?", "ask.email");
        Chat.LeadBotData(message)["asks"] = "email";
        Chat.LeadBotData(message)["attempt"] = 2;
        var said = Held(message);
        Assert.Equal("I would rather leave that to a colleague. Which e-mail address should a colleague write to?", said.Text);
        Assert.Equal("email", (string?)Chat.LeadBotData(said)["asks"]);
        Assert.Equal(2, (int?)Chat.LeadBotData(said)["attempt"]);
    }

    [Fact]
    public void A_language_that_is_not_approved_is_not_spoken()
    {
        var french = Catalog.For(DefaultBot.Profile(("Bots:default:Locales:0", "fr")), "fr");
        var message = Message(french.Variations("ask.email")[0], "ask.email");
        message.Locale = "fr";
        Assert.Equal(["safe"], Chat.Texts(Held(message)));
        Assert.Equal("unknown_language", (string?)Assert.Single(_turn.Measured).Body!["why"]);
    }

    [Fact]
    public void An_approved_language_is_spoken()
    {
        var message = Message(Catalog.For(Profile, "de").Variations("ask.email")[0], "ask.email");
        message.Locale = "de";
        Assert.Equal(["ask.email"], Chat.Texts(Held(message)));
    }

    [Fact]
    public void A_button_with_other_words_is_taken_away()
    {
        var message = Message(English.Variations("ask.consent")[0], "ask.consent");
        message.SuggestedActions = new SuggestedActions
        {
            Actions =
            [
                new CardAction { Type = ActionTypes.ImBack, Title = "Yes", Value = "Yes" },
                new CardAction { Type = ActionTypes.ImBack, Title = "Yes, with 10% off", Value = "Yes" },
                new CardAction { Type = ActionTypes.ImBack, Title = "No", Value = "Anything" },
            ],
        };
        Assert.Equal(["Yes"], Held(message).SuggestedActions!.Actions!.Select(button => button.Title));
        Assert.Equal("button", (string?)Assert.Single(_turn.Measured).Body!["where"]);
    }

    [Theory]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"What is your name?"},{"type":"Input.Text","id":"name","value":"Ana"}]}""", true)]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"You get 20% off"}]}""", false)]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"Input.Text","id":"name","value":"guaranteed 50% off"}]}""", false)]
    [InlineData("""{"type":"AdaptiveCard","body":[{"type":"Container","items":[{"type":"TextBlock","text":"Hello, Ana"}]}]}""", false)]
    [InlineData("""{"title":"What is your name?","buttons":[{"type":"imBack","title":"Deal"}]}""", false)]
    public void A_card_shows_approved_words_only(string card, bool passes)
    {
        var message = Message(English.Variations("ask.name")[0], "ask.name");
        message.Attachments = [new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = JsonNode.Parse(card) }];
        Assert.Equal(passes ? 1 : 0, Held(message).Attachments!.Count);
        Assert.Equal(passes ? 0 : 1, _turn.Measured.Count);
    }

    [Fact]
    public void A_card_that_said_everything_leaves_no_silence()
    {
        var message = new Activity(ActivityTypes.Message)
        {
            Attachments = [new Attachment { ContentType = "application/vnd.microsoft.card.hero", Content = new JsonObject { ["text"] = "We promise." } }],
        };
        Assert.Equal("I would rather leave that to a colleague.", Held(message).Text);
    }

    [Fact]
    public void What_is_spoken_aloud_is_held_too()
    {
        var message = Message(English.Variations("ask.name")[0], "ask.name");
        message.Speak = "You win.";
        Assert.Null(Held(message).Speak);
        Assert.Single(_turn.Measured);
    }

    [Fact]
    public void Typing_and_events_without_words_pass() =>
        Assert.All([ActivityTypes.Typing, ActivityTypes.Event, ActivityTypes.EndOfConversation], type =>
        {
            Held(new Activity(type));
            Assert.Empty(_turn.Measured);
        });

    [Fact]
    public void A_promise_in_a_setting_of_the_owner_is_the_owners()
    {
        var hours = English.Variations("gate.when")[0];
        Assert.Equal(hours, Held(Message(hours, "gate.when")).Text);
    }

    private Activity Held(Activity activity)
    {
        _gate.Hold(activity, _turn);
        return activity;
    }

    private static Activity Message(string text, params string[] keys) => new(ActivityTypes.Message)
    {
        Text = text,
        ChannelData = new JsonObject { ["leadbot"] = new JsonObject { ["text"] = new JsonArray([.. keys.Select(key => (JsonNode)key)]) } },
    };

    private static VisitorTurn Turn()
    {
        var interview = new Interview();
        return new VisitorTurn
        {
            Identity = new TurnIdentity("default", "conversation-1", "webchat"),
            Profile = Profile,
            Language = English,
            Interview = interview,
            Lead = new LeadDraft(null, interview),
            Visitor = VisitorContext.Unknown,
            Now = new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero),
        };
    }
}
