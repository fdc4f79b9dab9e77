using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;

namespace LeadBot.Tests.Leads.Claims;

public sealed class ClaimGatePropertyTests
{
    private static readonly BotProfile s_profile = NorthlightBot.Profile();

    /// <summary>Random conversations of random claims: true quotes, wrong offsets, wrong letters, values from nowhere.</summary>
    [Fact]
    public void Whatever_comes_in_every_stored_value_has_a_quote_that_stands_letter_for_letter()
    {
        var stored = 0;
        for (var seed = 0; seed < 5_000; seed++)
        {
            var random = new Random(seed);
            Dictionary<string, string> messages = [];
            IReadOnlyDictionary<string, FieldAnswer> fields = new Dictionary<string, FieldAnswer>();
            for (var turn = 0; turn < random.Next(1, 8); turn++)
            {
                var text = Words(random, random.Next(1, 12));
                var id = $"m{turn}";
                messages[id] = text;
                var claims = Enumerable.Range(0, random.Next(0, 5)).Select(_ => AnyClaim(random, text)).ToList();
                var evidence = new MessageEvidence(id, text, NorthlightBot.Noon, 1 + turn / 4) { Asked = random.Next(3) == 0 ? Field(random) : null };
                var result = ClaimGate.Admit(s_profile, fields, claims, evidence);

                fields = result.Fields;
                stored += result.Stored.Count;
                AllAreQuoted(fields, messages, seed);
            }
        }

        Assert.True(stored > 1_000, $"only {stored} values were stored: the claims no longer reach what this test is about");
    }

    private static void AllAreQuoted(IReadOnlyDictionary<string, FieldAnswer> fields, Dictionary<string, string> messages, int seed)
    {
        foreach (var (name, answer) in fields)
        {
            Assert.True(s_profile.Field(name) is not null, $"seed {seed}: {name} is not in the schema");
            if (answer.State != FieldState.Answered)
            {
                Assert.True(answer.Value is null, $"seed {seed}: {name} has a value although it is {answer.State}");
                continue;
            }

            Assert.True(answer is { Value: not null, Quote.Length: > 0, Confidence: >= 0.6 }, $"seed {seed}: {name} has no quote");
            var text = messages[answer.ActivityId!];
            Assert.True(
                string.CompareOrdinal(text, answer.Offset!.Value, answer.Quote, 0, answer.Quote.Length) == 0,
                $"seed {seed}: {name}'s quote \"{answer.Quote}\" does not stand at {answer.Offset} of \"{text}\"");
        }
    }

    private static Claim AnyClaim(Random random, string text)
    {
        var start = random.Next(0, text.Length + 1);
        var quote = text.Substring(start, random.Next(0, text.Length - start + 1));
        var (said, offset) = random.Next(8) switch
        {
            0 => (quote, start + random.Next(-3, 4)),
            1 => (quote.ToUpperInvariant(), start),
            2 => (Words(random, 2), random.Next(-2, 40)),
            _ => (quote, start),
        };
        var field = Field(random);
        FieldValue value = random.Next(12) switch
        {
            0 => new FieldValue.Number(random.Next(-5, 100)),
            1 => new FieldValue.Money(random.Next(-5, 100), random.Next(2) == 0 ? null : "USD"),
            2 => new FieldValue.Choice(random.Next(2) == 0 ? "quarter" : "decides"),
            3 => new FieldValue.Text("a@b.example"),
            4 => new FieldValue.Text("+420777123456"),
            5 => new FieldValue.Text(said),
            _ => Fitting(field, said, random),
        };
        return new Claim(field, value, said, offset, random.NextDouble() * 1.5, (ClaimedBy)random.Next(6))
        {
            Corrects = random.Next(4) == 0,
            ProposedBy = random.Next(2) == 0 ? "bot-1" : null,
        };
    }

    private static FieldValue Fitting(string field, string said, Random random) => s_profile.Field(field)?.Kind switch
    {
        FieldKind.People => new FieldValue.Number(random.Next(1, 4)),
        FieldKind.Money => new FieldValue.Money(random.Next(1, 4), random.Next(2) == 0 ? null : "USD"),
        FieldKind.Choice => new FieldValue.Choice(s_profile.Field(field)!.Choices[random.Next(3)]),
        FieldKind.Email => new FieldValue.Text(random.Next(2) == 0 ? "a@b.example" : "c@d.example"),
        FieldKind.Phone => new FieldValue.Text("+42077712345" + random.Next(3)),
        _ => new FieldValue.Text(said),
    };

    private static string Field(Random random)
    {
        var i = random.Next(-1, s_profile.Fields.Count);
        return i < 0 ? "colour" : s_profile.Fields[i].Name;
    }

    private static string Words(Random random, int count)
    {
        string[] words = ["we", "are", "40", "people", "Žofie", "cole", "Cole Advisory", "🍕", "COO", "quarter", "not", "a@b.example"];
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));
    }
}
