using FsCheck;
using FsCheck.Fluent;
using LeadBot.Leads.Privacy;

namespace LeadBot.Tests.Leads.Privacy;

public sealed class SensitiveTextPropertyTests
{
    private static readonly string[] Pieces =
    [
        "password", "password is ", "pw: ", "hunter2", "4111 1111 1111 1111", "4111111111111111", "\u200B", "\n", " ", "123-45-6789", "DE89 3704 0044 0532 0130 00", "sk-abcDEF1234567890abcdef", "eyJ", "-----BEGIN PRIVATE KEY-----",
        "-----END PRIVATE KEY-----", "my ", "I have ", "cancer", "this is confidential: ", "under NDA", "x@y.example", ", ", ".", "?", "４", "1", "+", "\ud83d", "\ude00", "\0", "é", "ＰＩＮ ", "://a:b@c ", "•", "DNI ", "12345678Z", "ssn ", "'", "\"", "-",
        "Ana Lima, 52000\n", "shall ", "whereas ", "key=", "𝟒", "cvv ", "123",
    ];

    [Fact]
    public void For_any_text_masking_changes_nothing_but_what_it_masks() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Holds(text ?? "")));

    [Fact]
    public void For_any_mixture_of_secrets_masking_changes_nothing_but_what_it_masks() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), pieces => Holds(string.Concat(pieces))));

    [Theory]
    [InlineData("pw ")]
    [InlineData("password is ")]
    [InlineData("password for a b c ")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("4111 ")]
    [InlineData("4111 1111 1111 1111 ")]
    [InlineData("I was my ")]
    [InlineData("I have my cancer ")]
    [InlineData("cancer")]
    [InlineData("this is confidential ")]
    [InlineData("x@y.example\n")]
    [InlineData("Ana Lima, 52000\n")]
    [InlineData("-----BEGIN ")]
    [InlineData("-----BEGIN PRIVATE KEY-----a-----END")]
    [InlineData("https://a:b")]
    [InlineData("pw: abc123 ")]
    [InlineData("DE12")]
    [InlineData("eyJ")]
    [InlineData("dni ")]
    [InlineData("\u200B")]
    [InlineData("\n\n")]
    [InlineData("shall whereas ")]
    public void A_quarter_of_a_megabyte_takes_no_longer_than_a_blink(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 262_144 / piece.Length));
        SensitiveText.Find(text[..4_000]);
        var quickest = Quickest.Milliseconds(300, () => SensitiveText.Mask(text, SensitiveText.Find(text)));

        Assert.True(quickest <= 300, $"{quickest} ms for {piece}"); // 100 ms of work on a machine that may be busy
    }

    private static bool Holds(string text)
    {
        var spans = SensitiveText.Find(text);
        var masked = SensitiveText.Mask(text, spans);
        var end = 0;
        foreach (var span in spans)
        {
            if (span.Offset < end || span.Length <= 0 || span.Offset + span.Length > text.Length)
            {
                return false;
            }

            end = span.Offset + span.Length;
        }

        var isMasked = new bool[text.Length];
        foreach (var span in spans.Where(span => span.Masked))
        {
            Array.Fill(isMasked, true, span.Offset, span.Length);
        }

        return masked.Length == text.Length
            && Enumerable.Range(0, text.Length).All(i => masked[i] == (isMasked[i] ? SensitiveText.Mark : text[i]))
            && spans.Where(span => span is { Masked: true, Length: >= 5 }).Select(span => text.Substring(span.Offset, span.Length))
                .Where(secret => !secret.Any(letter => char.IsSurrogate(letter) || letter == SensitiveText.Mark)) // a mark beside other words looks like it
                .Take(5).All(secret => !masked.Contains(secret, StringComparison.Ordinal));
    }
}
