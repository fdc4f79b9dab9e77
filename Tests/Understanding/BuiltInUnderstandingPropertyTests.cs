using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Privacy;

namespace LeadBot.Tests.Understanding;

public sealed class BuiltInUnderstandingPropertyTests
{
    private static readonly string?[] Fields = [null, .. TestBot.Profile.Fields.Select(field => field.Name), "consent"];

    private static readonly string[] Pieces =
    [
        "we are ", "I'm ", "Ana Lima", " at ", "Kestrel & Sons", "40 people", "not ", "if we were ", "our client ", "20-25k EUR", "+44 20 7946 0018", "ana@x.example", "in 3 months", ", ", ". ", "\n", "?", "!",
        "'", "\"", "’", "(", ")", "-", "–", "$", "€", "1.2k", "sixty", "yes", "no", "sorry", "CEO", " of ", "\ud83d", "\ude00", "\0", "\u202e", "٣", "中文", " ", "half a million", "a", "between ", " and ", "...",
        "https://x.example/?a=b", "www.", "@", "#", "1,", "99999999999999999999999999999999999999", "A/S", "Mr. ", "q1", "4111 1111 1111 1111", "the password is ", "1'0'0",
    ];

    [Fact]
    public void For_any_text_every_quote_stands_letter_for_letter_and_nothing_throws() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Holds(text ?? "")));

    [Fact]
    public void For_any_mixture_of_what_people_write_every_quote_stands_letter_for_letter() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), pieces => Holds(string.Concat(pieces))));

    [Fact]
    public void Half_a_letter_beside_an_address_harms_nothing() => Assert.True(Holds("Mr. Kestrel & Sons \ud83d 1,ana@x.example"));

    [Fact]
    public void A_hundred_thousand_characters_are_read_in_a_blink()
    {
        var texts = new[] { new string('a', 100_000), new string('1', 100_000), string.Concat(Enumerable.Repeat("we are 40 people at Acme and want AI. ", 2_700)), new string('\'', 100_000), string.Concat(Enumerable.Repeat("1 ", 50_000)), new string('@', 100_000) };
        foreach (var text in texts)
        {
            var quickest = Quickest.Milliseconds(250, () => TestBot.Read(text));
            Assert.True(quickest <= 250, $"{quickest} ms for {text[..20]}…"); // 50 ms of work on a machine that may be busy
        }
    }

    [Fact]
    public void What_stands_behind_four_thousand_characters_is_not_read() =>
        Assert.DoesNotContain(TestBot.Read(new StringBuilder().Append('x', 4_000).Append(" we are 40 people").ToString()).Claims, claim => claim.Field == "companySize");

    [Fact]
    public void A_masked_stretch_is_never_a_value() =>
        Assert.DoesNotContain(TestBot.Read("IBAN DE89 3704 0044 0532 0130 00, we want AI").Claims, claim => claim.Quote.Contains("3704", StringComparison.Ordinal));

    private static bool Holds(string text)
    {
        var asked = Fields[text.Length % Fields.Length];
        var reading = TestBot.Read(text, asked);
        var spans = reading.Claims.Select(claim => (claim.Quote, claim.Offset)).ToList();
        spans.AddRange(reading.Intents.Where(intent => intent.Quote.Text is not null).Select(intent => (intent.Quote.Text, intent.Quote.Offset)));
        if (reading.Consent is { } consent)
        {
            spans.Add((consent.Quote, consent.Offset));
        }

        if (reading.Question is { } question)
        {
            spans.Add((question.Text, question.Offset));
        }

        if (reading.AnswerQuote is { } quote)
        {
            spans.Add((quote.Text, quote.Offset));
        }

        var masked = SensitiveText.Mask(text, SensitiveText.Find(text));
        return masked.Length == text.Length
            && spans.TrueForAll(span => span.Item2 >= 0 && span.Item2 + span.Item1.Length <= text.Length && string.CompareOrdinal(text, span.Item2, span.Item1, 0, span.Item1.Length) == 0)
            && reading.Claims.All(claim => claim.Quote.Length > 0 && claim.Confidence is > 0 and <= 1 && ClaimGate.IsQuoted(claim, text));
    }
}
