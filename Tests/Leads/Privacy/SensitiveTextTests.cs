using LeadBot.Leads.Privacy;

namespace LeadBot.Tests.Leads.Privacy;

public sealed class SensitiveTextTests
{
    [Theory]
    [InlineData("take my card 4111 1111 1111 1111 exp 09/29", "card", "4111 1111 1111 1111")]
    [InlineData("5500-0000-0000-0004", "card", "5500-0000-0000-0004")]
    [InlineData("amex 378282246310005", "card", "378282246310005")]
    [InlineData("3782 822463 10005", "card", "3782 822463 10005")]
    [InlineData("old visa card 4222222222222", "card", "4222222222222")]
    [InlineData("4111\n1111\n1111\n1111", "card", "4111\n1111\n1111\n1111")]
    [InlineData("41111111\r\n11111111", "card", "41111111\r\n11111111")]
    [InlineData("4111.1111.1111.1111", "card", "4111.1111.1111.1111")]
    [InlineData("4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "card", "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1")]
    [InlineData("４１１１ １１１１ １１１１ １１１１ ok", "card", "４１１１ １１１１ １１１１ １１１１")]
    [InlineData("4111\u200B1111\u200B1111\u200B1111", "card", "4111\u200B1111\u200B1111\u200B1111")]
    [InlineData("4111\u00A01111\u20111111\u20131111", "card", "4111\u00A01111\u20111111\u20131111")]
    [InlineData("٤١١١١١١١١١١١١١١١", "card", "٤١١١١١١١١١١١١١١١")]
    [InlineData("Visa4111111111111111", "card", "4111111111111111")]
    [InlineData("card 411 111 111 111 1111", "card", "411 111 111 111 1111")]
    [InlineData("4111,1111,1111,1111", "card", "4111,1111,1111,1111")]
    [InlineData("411111 1111111111", "card", "411111 1111111111")]
    [InlineData("my phone is +49 170 1234567, card 4111 1111 1111 1111", "card", "4111 1111 1111 1111")]
    [InlineData("the cvv is 123", "card", "123")]
    [InlineData("my ssn is 123-45-6789", "ssn", "123-45-6789")]
    [InlineData("social security number: 123456789", "ssn", "123456789")]
    [InlineData("123\u200B-45-6789", "ssn", "123\u200B-45-6789")]
    [InlineData("NI number AB 12 34 56 C please", "nationalId", "AB 12 34 56 C")]
    [InlineData("National Insurance: AB123456C", "nationalId", "AB123456C")]
    [InlineData("mi DNI es 12345678Z", "nationalId", "12345678Z")]
    [InlineData("X1234567L", "nationalId", "X1234567L")]
    [InlineData("NIR 1 85 05 78 006 084 91", "nationalId", "1 85 05 78 006 084 91")]
    [InlineData("Steuer-ID: 86 095 742 719", "nationalId", "86 095 742 719")]
    [InlineData("111.444.777-35", "nationalId", "111.444.777-35")]
    [InlineData("meu CPF é 11144477735", "nationalId", "11144477735")]
    [InlineData("BSN 111222333", "nationalId", "111222333")]
    [InlineData("my passport number is C01X00T47", "nationalId", "C01X00T47")]
    [InlineData("IBAN DE89 3704 0044 0532 0130 00 please", "iban", "DE89 3704 0044 0532 0130 00")]
    [InlineData("gb82west12345698765432", "iban", "gb82west12345698765432")]
    [InlineData("NL91 ABNA 0417 1643 00 is ours", "iban", "NL91 ABNA 0417 1643 00")]
    [InlineData("DE89-3704-0044-0532-0130-00", "iban", "DE89-3704-0044-0532-0130-00")]
    [InlineData("the login is admin and the password is Wombat!2291", "password", "Wombat!2291")]
    [InlineData("pw: S3cret", "password", "S3cret")]
    [InlineData("password = hunter2.", "password", "hunter2")]
    [InlineData("my password is swordfish", "password", "swordfish")]
    [InlineData("the password is \"open sesame\"", "password", "open sesame")]
    [InlineData("Password:\nhunter2", "password", "hunter2")]
    [InlineData("password for the portal is Tr0ub4dor", "password", "Tr0ub4dor")]
    [InlineData("Passwort lautet Geheim99", "password", "Geheim99")]
    [InlineData("mot de passe : azerty12", "password", "azerty12")]
    [InlineData("ｐａｓｓｗｏｒｄ： hunter2", "password", "hunter2")]
    [InlineData("my password's hunter2", "password", "hunter2")]
    [InlineData("password → hunter2", "password", "hunter2")]
    [InlineData("{\"password\":\"hunter2\"}", "password", "hunter2")]
    [InlineData("Password (for SAP): Welcome1", "password", "Welcome1")]
    [InlineData("the password would be Monkey12", "password", "Monkey12")]
    [InlineData("pin number 4821", "password", "4821")]
    [InlineData("123.45.6789", "ssn", "123.45.6789")]
    [InlineData("my PIN is 4821", "password", "4821")]
    [InlineData("passphrase: correct horse battery staple", "password", "correct horse battery staple")]
    [InlineData("postgres://app:s3cr3t@db.acme.example/leads", "password", "s3cr3t")]
    [InlineData("use sk-abcDEF1234567890abcdef", "apiKey", "sk-abcDEF1234567890abcdef")]
    [InlineData("AKIAIOSFODNN7EXAMPLE", "apiKey", "AKIAIOSFODNN7EXAMPLE")]
    [InlineData("api key: 9f86d081884c7d659a2feaa0c55ad015", "apiKey", "9f86d081884c7d659a2feaa0c55ad015")]
    [InlineData("API_KEY=ab12cd34ef56", "apiKey", "ab12cd34ef56")]
    [InlineData("Authorization: Bearer abcdef1234567890abcdef", "apiKey", "abcdef1234567890abcdef")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U", "apiKey", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nabc\n-----END RSA PRIVATE KEY-----", "apiKey", "\nMIIEow\nabc\n")]
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
    [InlineData("555 123 4567\n555 987 6543")]
    [InlineData("06 12 34 56 78 / 06 98 76 54 32")]
    [InlineData("order 4111 1111 1111 1112")]
    [InlineData("order number 4111111111111111")]
    [InlineData("1732190400000")]
    [InlineData("ana@acme.example")]
    [InlineData("invoice 20931, ticket 4711-0815")]
    [InlineData("between 4,000,000 and 5,000,000 or 6,000,000")]
    [InlineData("we had 40 people in 2023, 55 in 2024 and 62 in 2025")]
    [InlineData("I forgot my password, the password is wrong")]
    [InlineData("how do I reset my password?")]
    [InlineData("our passwords are stored safely")]
    [InlineData("password resets take 40 minutes a week")]
    [InlineData("the password is a pain for our staff")]
    [InlineData("the password is usually sent by mail")]
    [InlineData("the password is expired")]
    [InlineData("the password will expire")]
    [InlineData("our customers' passwords (all of them) are in one spreadsheet")]
    [InlineData("we pass 400 orders a day to the ERP")]
    [InlineData("pin code 560001, Bangalore")]
    [InlineData("we need single sign-on, token based")]
    [InlineData("our secret: we listen to customers")]
    [InlineData("call 555-12-34567")]
    [InlineData("0000 0000 0000 0000")]
    [InlineData("the key is communication")]
    [InlineData("our api key management is a mess")]
    [InlineData("we scan passports for 3000 guests a year")]
    [InlineData("30 dni roboczych, 12345 klientów")]
    [InlineData("part no. AB-1234567-X")]
    [InlineData("https://acme.example/page?id=1234567890")]
    [InlineData("Ana Lima\n40 people\nana@acme.example")]
    [InlineData("a cinema pass for two is yours, time pass.They say")]
    [InlineData("budget between 100000 and 250000 USD")]
    public void Numbers_and_words_of_business_are_left_alone(string text)
    {
        Assert.Empty(SensitiveText.Find(text));
        Assert.Equal(text, SensitiveText.Mask(text, SensitiveText.Find(text)));
    }

    [Fact]
    public void Two_secrets_in_one_message_are_both_masked() =>
        Assert.Equal("pw: •••••••• and card •••••••••••••••••••", SensitiveText.Mask("pw: S3cret12 and card 4111 1111 1111 1111", SensitiveText.Find("pw: S3cret12 and card 4111 1111 1111 1111")));

    [Fact]
    public void A_secret_that_is_said_again_without_its_name_is_masked_there_too() =>
        Assert.Equal("pw: ••••••••. Did you get ••••••••?", SensitiveText.Mask("pw: S3cret12. Did you get S3cret12?", SensitiveText.Find("pw: S3cret12. Did you get S3cret12?")));

    [Fact]
    public void What_stands_far_behind_in_a_long_text_is_masked()
    {
        var text = new string('x', 200_000) + " 4111 1111 1111 1111";

        Assert.Equal(200_001, Assert.Single(SensitiveText.Find(text)).Offset);
    }

    [Fact]
    public void What_is_masked_is_not_found_again()
    {
        const string Text = "password: hunter2, card 4111 1111 1111 1111, postgres://a:s3cr3t@h, IBAN DE89 3704 0044 0532 0130 00";
        var masked = SensitiveText.Mask(Text, SensitiveText.Find(Text));

        Assert.Empty(SensitiveText.Find(masked));
    }
}
