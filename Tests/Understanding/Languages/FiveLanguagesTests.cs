using LeadBot.Leads.Consents;
using LeadBot.Understanding;

namespace LeadBot.Tests.Understanding.Languages;

/// <summary>Yes, no, numbers and refusals in the languages that visitors answer in; and English words that only look like them.</summary>
public sealed class FiveLanguagesTests
{
    [Theory]
    [InlineData("ja")]
    [InlineData("Ja, gern")]
    [InlineData("natürlich, kein Problem")]
    [InlineData("einverstanden")]
    [InlineData("sí")]
    [InlineData("sí, claro")]
    [InlineData("por supuesto")]
    [InlineData("no hay problema")]
    [InlineData("oui")]
    [InlineData("oui, bien sûr")]
    [InlineData("d'accord")]
    [InlineData("pas de problème")]
    [InlineData("sim")]
    [InlineData("claro que sim")]
    [InlineData("não há problema")]
    [InlineData("sem problema")]
    public void Yes_is_yes(string text) => Assert.Equal(ConsentState.Granted, TestBot.Read(text, "consent").Consent?.State);

    [Theory]
    [InlineData("nein")]
    [InlineData("nein danke")]
    [InlineData("lieber nicht")]
    [InlineData("auf keinen Fall")]
    [InlineData("no, gracias")]
    [InlineData("claro que no")]
    [InlineData("prefiero que no")]
    [InlineData("non")]
    [InlineData("non merci")]
    [InlineData("surtout pas")]
    [InlineData("ne me contactez pas")]
    [InlineData("não")]
    [InlineData("não, obrigado")]
    [InlineData("claro que não")]
    public void No_is_no(string text) => Assert.Equal(ConsentState.Refused, TestBot.Read(text, "consent").Consent?.State);

    [Theory]
    [InlineData("vielleicht")]
    [InlineData("da muss ich überlegen")]
    [InlineData("quizás")]
    [InlineData("no estoy seguro")]
    [InlineData("peut-être")]
    [InlineData("je ne sais pas")]
    [InlineData("talvez")]
    [InlineData("não tenho certeza")]
    public void Perhaps_is_neither(string text) => Assert.Equal(ConsentState.Unclear, TestBot.Read(text, "consent").Consent?.State);

    [Theory]
    [InlineData("40 Mitarbeiter", "40")]
    [InlineData("vierzig Mitarbeiter", "40")]
    [InlineData("fünfundvierzig Leute", "45")]
    [InlineData("Wir sind etwa zweihundertfünfzig Beschäftigte", "250")]
    [InlineData("hundertzwanzig", "120")]
    [InlineData("cuarenta empleados", "40")]
    [InlineData("cuarenta y cinco personas", "45")]
    [InlineData("somos ciento veinte", "120")]
    [InlineData("quarante salariés", "40")]
    [InlineData("quatre-vingt-dix personnes", "90")]
    [InlineData("soixante-dix collaborateurs", "70")]
    [InlineData("deux cents", "200")]
    [InlineData("quarenta funcionários", "40")]
    [InlineData("cento e vinte pessoas", "120")]
    public void Numbers_of_people_are_read_in_words(string text, string people) => Assert.Equal(people, TestBot.Values(text, "companySize", "companySize"));

    [Theory]
    [InlineData("Wir sind nicht 40 Mitarbeiter")]
    [InlineData("no somos 40 empleados")]
    [InlineData("nous ne sommes pas 40 personnes")]
    [InlineData("não somos 40 pessoas")]
    [InlineData("si fuéramos 500 empleados")]
    [InlineData("unser Kunde hat 300 Mitarbeiter")]
    public void What_is_denied_or_supposed_is_no_size(string text) => Assert.Equal("", TestBot.Values(text, "companySize"));

    [Theory]
    [InlineData("lieber nicht")]
    [InlineData("das möchte ich nicht sagen")]
    [InlineData("keine Angabe")]
    [InlineData("prefiero no decirlo")]
    [InlineData("es confidencial")]
    [InlineData("je préfère ne pas répondre")]
    [InlineData("c'est confidentiel")]
    [InlineData("prefiro não dizer")]
    public void A_refusal_is_a_refusal(string text) => Assert.Equal(AnswerKind.Declined, TestBot.Read(text, "budget").Answer);

    [Theory]
    [InlineData("keine Ahnung")]
    [InlineData("steht noch nicht fest")]
    [InlineData("no lo sé")]
    [InlineData("todavía no está decidido")]
    [InlineData("aucune idée")]
    [InlineData("pas encore décidé")]
    [InlineData("não sei")]
    [InlineData("ainda não")]
    public void Not_knowing_is_unknown(string text) => Assert.Equal(AnswerKind.Unknown, TestBot.Read(text, "budget").Answer);

    [Theory]
    [InlineData("so schnell wie möglich", "now")]
    [InlineData("nächstes Quartal", "quarter")]
    [InlineData("in zwei Monaten", "quarter")]
    [InlineData("nächstes Jahr", "later")]
    [InlineData("lo antes posible", "now")]
    [InlineData("en tres meses", "quarter")]
    [InlineData("dès que possible", "now")]
    [InlineData("l'année prochaine", "later")]
    [InlineData("o quanto antes", "now")]
    [InlineData("daqui a seis meses", "halfYear")]
    public void Times_are_read(string text, string timeline) => Assert.Equal(timeline, TestBot.Values(text, "timeline", "timeline"));

    [Theory]
    [InlineData("once we grow")]
    [InlineData("fifty cent coins")]
    [InlineData("I sent it in Sept")]
    [InlineData("the elf costume shop")]
    [InlineData("mil specs matter")]
    public void English_words_that_look_like_numbers_are_none(string text) => Assert.Equal("", TestBot.Values(text, "companySize"));

    [Theory]
    [InlineData("ana@firma.example", "email", "ana@firma.example")]
    [InlineData("meine E-Mail ist anna.huber@firma.example", "email", "anna.huber@firma.example")]
    [InlineData("mi correo es ana@empresa.example", "email", "ana@empresa.example")]
    [InlineData("+49 30 901820", "phone", "+4930901820")]
    [InlineData("mon numéro est le +33 1 42 68 53 00", "phone", "+33142685300")]
    public void Ways_to_be_reached_are_read(string text, string field, string value) => Assert.Equal(value, TestBot.Values(text, field, field));
}
