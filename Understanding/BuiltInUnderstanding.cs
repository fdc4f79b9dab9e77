using LeadBot.Leads.Privacy;
using LeadBot.Understanding.Answers;
using LeadBot.Understanding.Claims;
using LeadBot.Understanding.Intents;
using LeadBot.Understanding.Languages;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Mood;

namespace LeadBot.Understanding;

/// <summary>The understanding that always works: rules and word lists, no key, no network, the same answer every time.</summary>
public sealed class BuiltInUnderstanding(TimeProvider time) : IUnderstanding
{
    // Order matters: what is read as a phone number or an address is no longer a number or a name to those behind it.
    private readonly IRecogniser[] _recognisers =
    [
        new PhoneRecogniser(), new EmailRecogniser(), new WebsiteRecogniser(), new BudgetRecogniser(), new CompanySizeRecogniser(),
        new TimelineRecogniser(time), new AuthorityRecogniser(), new NameRecogniser(), new RoleRecogniser(), new CompanyRecogniser(),
        new ServiceRecogniser(), new IndustryRecogniser(), new NeedRecogniser(), new OtherFieldRecogniser(),
    ];

    public ValueTask<Reading> ReadAsync(string text, ReadingContext context, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(text, context));
    }

    internal Reading Read(string text, ReadingContext context)
    {
        var message = new Message(text);
        var scope = new ClaimScope(message, context);
        foreach (var recogniser in _recognisers)
        {
            recogniser.Read(scope);
        }

        var sensitive = SensitiveText.Find(message.Text);
        foreach (var span in sensitive)
        {
            // A card number that was not masked before is no company and no need.
            scope.Claims.RemoveAll(claim => span.Masked && claim.Offset < span.Offset + span.Length && span.Offset < claim.Offset + claim.Quote.Length);
        }

        var wish = LanguageWishReader.Read(message);
        if (wish is { IsAll: true })
        {
            scope.Claims.Clear(); // "auf Deutsch bitte" names no company and no need
        }

        var intents = IntentReader.Read(scope, sensitive.Count > 0);
        if (intents is [{ Name: IntentNames.Spam }, ..])
        {
            // Who sells or phishes says nothing of a company of their own.
            return new Reading { Intents = intents, Sensitive = sensitive, Mood = MoodLexicon.Read(message) };
        }

        TextSpan? question = intents.Find(static intent => intent.Name == IntentNames.Question) is { } asked ? asked.Quote : null;
        var (answer, quote) = AnswerReader.Read(scope, intents, question);
        var elsewhere = question is not null || intents.Exists(static intent =>
            intent.Probability >= 0.8 && intent.Name is not (IntentNames.Sales or IntentNames.ChooseService or IntentNames.Thanks or IntentNames.Greeting or IntentNames.SmallTalk));
        return new Reading
        {
            Intents = intents,
            Claims = scope.Claims,
            Answer = answer,
            AnswerQuote = quote,
            Consent = ConsentReader.Read(message, context.Asked == "consent", elsewhere),
            Question = question,
            Mood = MoodLexicon.Read(message),
            Sensitive = sensitive,
            LanguageWish = wish,
        };
    }
}
