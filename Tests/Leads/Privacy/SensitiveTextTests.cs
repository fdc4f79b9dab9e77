using LeadBot.Leads.Privacy;

namespace LeadBot.Tests.Leads.Privacy;

public sealed class SensitiveTextTests
{
    [Theory]
    [InlineData("take my card 4111 1111 1111 1111 exp 09/29", "card", "4111 1111 1111 1111")]
    [InlineData("5500-0000-0000-0004", "card", "5500-0000-0000-0004")]
    [InlineData("amex 378282246310005", "card", "378282246310005")]
    [InlineData("my ssn is 123-45-6789", "ssn", "123-45-6789")]
    [InlineData("social security number: 123456789", "ssn", "123456789")]
    [InlineData("IBAN DE89 3704 0044 0532 0130 00 please", "iban", "DE89 3704 0044 0532 0130 00")]
    [InlineData("gb82west12345698765432", "iban", "gb82west12345698765432")]
    [InlineData("the login is admin and the password is Wombat!2291", "password", "Wombat!2291")]
    [InlineData("pw: S3cret", "password", "S3cret")]
    [InlineData("password = hunter2.", "password", "hunter2")]
    [InlineData("use sk-abcDEF1234567890abcdef", "apiKey", "sk-abcDEF1234567890abcdef")]
    [InlineData("AKIAIOSFODNN7EXAMPLE", "apiKey", "AKIAIOSFODNN7EXAMPLE")]
    [InlineData("api key: 9f86d081884c7d659a2feaa0c55ad015", "apiKey", "9f86d081884c7d659a2feaa0c55ad015")]
    public void What_nobody_should_read_is_masked_letter_for_letter(string text, string kind, string secret)
    {
        var spans = SensitiveText.Find(text);
        var span = Assert.Single(spans, span => span.Masked);

        Assert.Equal(kind, span.Kind);
        Assert.Equal(secret, text.Substring(span.Offset, span.Length));
        Assert.Equal(text.Replace(secret, new string(SensitiveText.Mark, secret.Length), StringComparison.Ordinal), SensitiveText.Mask(text, spans));
    }

    [Theory]
    [InlineData("+44 20 7946 0018")]
    [InlineData("+49 151 4111 1111 11")]
    [InlineData("order 4111 1111 1111 1112")]
    [InlineData("ana@acme.example")]
    [InlineData("invoice 20931, ticket 4711-0815")]
    [InlineData("I forgot my password, the password is wrong")]
    [InlineData("how do I reset my password?")]
    [InlineData("our passwords are stored safely")]
    [InlineData("call 555-12-34567")]
    [InlineData("0000 0000 0000 0000")]
    [InlineData("the key is communication")]
    [InlineData("that's confidential")]
    [InlineData("our clients are cancer patients")]
    [InlineData("we make software for diabetes clinics")]
    [InlineData("Gridline Fitness, 36 staff, health is our business")]
    [InlineData("budget between 100000 and 250000 USD")]
    public void Numbers_and_words_of_business_are_left_alone(string text)
    {
        Assert.Empty(SensitiveText.Find(text));
        Assert.Equal(text, SensitiveText.Mask(text, SensitiveText.Find(text)));
    }

    [Theory]
    [InlineData("i was diagnosed with epilepsy last year so we want to automate", "health")]
    [InlineData("I have diabetes and can't travel", "health")]
    [InlineData("because of my cancer I stay home", "health")]
    [InlineData("this is under NDA: the merger closes in May", "confidential")]
    [InlineData("confidential: price list follows", "confidential")]
    public void A_sensitive_statement_is_flagged_and_kept(string text, string kind)
    {
        var span = Assert.Single(SensitiveText.Find(text));

        Assert.Equal(kind, span.Kind);
        Assert.False(span.Masked);
        Assert.Equal(text, SensitiveText.Mask(text, [span]));
    }

    [Fact]
    public void Two_secrets_in_one_message_are_both_masked() =>
        Assert.Equal("pw: •••••••• and card •••••••••••••••••••", SensitiveText.Mask("pw: S3cret12 and card 4111 1111 1111 1111", SensitiveText.Find("pw: S3cret12 and card 4111 1111 1111 1111")));
}
