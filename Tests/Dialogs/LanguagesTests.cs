using LeadBot.Leads;
using LeadBot.Leads.Consents;

namespace LeadBot.Tests.Dialogs;

/// <summary>Whole conversations in the languages that the settings approve.</summary>
public sealed class LanguagesTests
{
    private static readonly (string, string?)[] All =
        [.. new[] { "en", "de", "es", "fr", "pt" }.Select((locale, i) => ($"Bots:default:Locales:{i}", (string?)locale))];

    [Fact]
    public Task A_german_visitor_is_qualified_in_german() => Chat.On("webchat", null, All).In("de-AT")
        .Join().Asks("need").Mentions("Nora").Mentions("Datenschutzhinweis")
        .Say("Wir möchten unsere Rechnungsprüfung automatisieren").Asks("company")
        .Say("Huber Maschinenbau GmbH").Asks("companySize")
        .Say("40 Mitarbeiter").Asks("role")
        .Say("Geschäftsführer").Asks("timeline").Offers("Innerhalb eines Monats", "In 1 bis 3 Monaten", "In 3 bis 6 Monaten", "Später", "Ich sehe mich nur um", "Einfach weitergeben")
        .Say("In 1 bis 3 Monaten").Asks("budget")
        .Say("lieber nicht").Asks("name")
        .Say("Anna Huber").Asks("email")
        .Say("anna.huber@huber-maschinenbau.example").Asks("consent").Offers("Ja", "Nein")
        .Say("ja, gern").AsksNothing().Says("closing.granted")
        .Lead(lead =>
        {
            Assert.Equal("Huber Maschinenbau GmbH", lead.Value("company")?.ToString());
            Assert.Equal("40", lead.Value("companySize")?.ToString());
            Assert.Equal("Geschäftsführer", lead.Value("role")?.ToString());
            Assert.Equal("quarter", lead.Value("timeline")?.ToString());
            Assert.Equal(LeadBot.Leads.Claims.FieldState.Declined, lead.Answer("budget").State);
            Assert.Equal("Anna Huber", lead.Value("name")?.ToString());
            Assert.Equal(ConsentState.Granted, lead.Consent.State);
            Assert.Equal(Outcome.Qualified, lead.Outcome);
        })
        .RunAsync();

    [Theory]
    [InlineData("es-MX", "Queremos automatizar nuestros pedidos", "Talleres Rojo", "cuarenta y cinco empleados", 45, "directora de operaciones", "prefiero no decirlo", "Lucía Rojo", "sí, claro")]
    [InlineData("fr-FR", "Nous voulons automatiser nos factures", "Atelier Blanc", "quatre-vingts salariés", 80, "directrice générale", "je préfère ne pas le dire", "Claire Blanc", "oui, d'accord")]
    [InlineData("pt-BR", "Queremos automatizar os nossos pedidos", "Oficina Verde", "quarenta e dois funcionários", 42, "diretora financeira", "prefiro não dizer", "Inês Verde", "sim, claro")]
    public Task The_interview_works_in_other_languages(
        string locale, string need, string company, string people, int number, string role, string declined, string name, string yes) =>
        Chat.On("webchat", null, All).In(locale)
        .Join().Asks("need")
        .Say(need).Asks("company")
        .Say(company).Asks("companySize")
        .Say(people).Asks("role")
        .Say(role).Asks("timeline").Replies(replies => Assert.Equal(locale[..2], replies[0].Locale))
        .Press(1).Asks("budget")
        .Say(declined).Asks("name")
        .Say(name).Asks("email")
        .Say("info@firma.example").Asks("consent")
        .Say(yes).Says("closing.granted")
        .Lead(lead =>
        {
            Assert.Equal(number, int.Parse(lead.Value("companySize")!.ToString()!, System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(company, lead.Value("company")?.ToString());
            Assert.Equal(LeadBot.Leads.Claims.FieldState.Declined, lead.Answer("budget").State);
            Assert.Equal(ConsentState.Granted, lead.Consent.State);
            Assert.Equal(Outcome.Qualified, lead.Outcome);
        })
        .RunAsync();

    [Theory]
    [InlineData("auf Deutsch bitte", "de")]
    [InlineData("Können wir Deutsch sprechen?", "de")]
    [InlineData("en español, por favor", "es")]
    [InlineData("¿habla español?", "es")]
    [InlineData("en français s'il vous plaît", "fr")]
    [InlineData("Parlez-vous français ?", "fr")]
    [InlineData("em português por favor", "pt")]
    [InlineData("can we speak Portuguese?", "pt")]
    public Task A_visitor_switches_and_the_open_question_comes_again(string wish, string language) => Chat.On("webchat", null, All)
        .Say("we want to automate our order intake").Asks("company")
        .Say(wish).Asks("company").Says("language.switched", "ask.company").Replies(replies => Assert.Equal(language, replies[0].Locale))
        .Say("Fern & Oak").Asks("companySize").Replies(replies => Assert.Equal(language, replies[0].Locale))
        .Say("English please").Asks("companySize").Replies(replies => Assert.Equal("en", replies[0].Locale))
        .Lead(lead => Assert.Equal("Fern & Oak", lead.Value("company")?.ToString()))
        .RunAsync();

    [Fact]
    public Task A_wish_at_the_start_is_no_need() => Chat.On("webchat", null, All)
        .Join().Asks("need")
        .Say("Deutsch bitte").Asks("need").Replies(replies => Assert.Equal("de", replies[0].Locale))
        .HasNoLead()
        .RunAsync();

    [Fact]
    public Task A_language_that_is_not_approved_is_politely_declined_and_noted() => Chat.On()
        .Say("we want to automate our order intake").Asks("company")
        .Say("do you speak French too?").Asks("company", attempt: 1).Says("language.only", "ask.company").Mentions("I only speak English.")
        .Lead(lead => Assert.Contains("speak French", lead.Brief?.UnresolvedQuestion, StringComparison.Ordinal))
        .Say("en français s'il vous plaît").Asks("company")
        .Say("can we speak French?").Asks("email")
        .Lead(lead => Assert.Equal("repeated", lead.Handoff?.Reason))
        .RunAsync();

    [Theory]
    [InlineData("we need a website in German and English")]
    [InlineData("our customers want to chat in Spanish with us")]
    [InlineData("we need the manual in French please note")]
    public Task A_language_that_the_project_needs_is_no_wish(string need) => Chat.On("webchat", null, All)
        .Say(need).Asks("company").Replies(replies => Assert.Equal("en", replies[0].Locale))
        .RunAsync();

    [Theory]
    [InlineData("Ich möchte mit einem Menschen sprechen", "human_request")]
    [InlineData("Mensch", "human_request")]
    [InlineData("quiero hablar con una persona", "human_request")]
    [InlineData("persona", "human_request")]
    [InlineData("je voudrais parler à un conseiller", "human_request")]
    [InlineData("humain", "human_request")]
    [InlineData("quero falar com uma pessoa", "human_request")]
    [InlineData("Das ist ein Notfall, alles steht still", "emergency")]
    [InlineData("es una emergencia", "emergency")]
    [InlineData("c'est une urgence", "emergency")]
    [InlineData("é uma emergência", "emergency")]
    [InlineData("Was kostet das?", "pricing")]
    [InlineData("¿cuánto cuesta?", "pricing")]
    [InlineData("combien ça coûte ?", "pricing")]
    [InlineData("quanto custa?", "pricing")]
    [InlineData("Können Sie das garantieren?", "guarantee")]
    public Task What_stops_the_bot_is_read_in_every_language_whatever_is_approved(string words, string reason) => Chat.On()
        .Say("we want to automate our order intake").Asks("company")
        .Say(words).Asks("email")
        .Lead(lead => Assert.Equal(reason, lead.Handoff?.Reason))
        .RunAsync();

    [Theory]
    [InlineData("Lassen Sie mich in Ruhe")]
    [InlineData("déjeme en paz")]
    [InlineData("laissez-moi tranquille")]
    [InlineData("deixe-me em paz")]
    public Task An_opt_out_is_read_in_every_language(string words) => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak").Asks("companySize")
        .Say(words).Says("route.optOut")
        .Say("hello?").SaysNothing()
        .RunAsync();
}
