using System.Text.Json;
using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>Compares what was stored with what the case expects.</summary>
internal static class CaseJudge
{
    public static CaseResult Judge(PlayedCase played) =>
        new(played, [.. Fields(played), .. Quotes(played), .. Decisions(played)]);

    private static IEnumerable<Finding> Fields(PlayedCase played)
    {
        foreach (var (field, expected) in played.Case.Expect.Fields)
        {
            var answer = played.Lead?.Answer(field) ?? FieldAnswer.Open;
            var stored = answer.State == FieldState.Answered ? answer.Value : null;
            var isRight = Matches(expected, stored);
            var detail = isRight ? null : $"{field}: {Shown(stored)} instead of {Shown(expected)}{Where(played, answer)}";
            yield return new Finding("fields", field, isRight, detail) { IsExpected = expected.ValueKind != JsonValueKind.Null, IsStored = stored is not null };
            if (expected.ValueKind == JsonValueKind.Null)
            {
                yield return new Finding("invented", field, stored is null, stored is null ? null : detail);
            }
        }
    }

    private static IEnumerable<Finding> Quotes(PlayedCase played)
    {
        foreach (var (field, answer) in played.Lead?.Fields ?? new Dictionary<string, FieldAnswer>())
        {
            if (answer.State == FieldState.Answered)
            {
                var isQuoted = answer is { Quote.Length: > 0, ActivityId: { } id, Offset: { } offset }
                    && played.Said.TryGetValue(id, out var text)
                    && offset >= 0 && offset + answer.Quote.Length <= text.Length
                    && string.CompareOrdinal(text, offset, answer.Quote, 0, answer.Quote.Length) == 0;
                yield return new Finding("unquoted", field, isQuoted, isQuoted ? null : $"{field}: \"{answer.Quote}\" does not stand in what the visitor said{Where(played, answer)}");
            }
        }
    }

    private static IEnumerable<Finding> Decisions(PlayedCase played)
    {
        var (expect, lead) = (played.Case.Expect, played.Lead);
        if (expect.Kind is not null)
        {
            yield return Equal(played, "kind", expect.Kind, EnumKeys.Of(lead?.Kind ?? played.Interview.Kind));
        }

        if (expect.Outcome is not null)
        {
            yield return Equal(played, "outcome", expect.Outcome, EnumKeys.Of(lead?.Outcome ?? Outcome.None));
        }

        if (expect.HasEscalation)
        {
            yield return Equal(played, "escalation", expect.Escalation ?? "none", played.Interview.Escalation is { } reason ? EnumKeys.Of(reason) : "none");
        }

        if (expect.Consent is not null)
        {
            yield return Equal(played, "consent", expect.Consent, EnumKeys.Of(lead?.Consent.State ?? ConsentState.None));
        }

        if (expect.Review is not null)
        {
            var review = (lead?.Review ?? []).Select(review => EnumKeys.Of(review.Reason));
            yield return Equal(played, "review", string.Join(' ', expect.Review.Order()), string.Join(' ', review.Order()));
        }

        if (expect.MaxQuestions is { } max)
        {
            var isRight = played.Questions <= max;
            yield return new Finding("limit", "limit", isRight, isRight ? null : $"questions: {played.Questions} instead of at most {max} (after turn {played.Said.Count})");
        }
    }

    private static Finding Equal(PlayedCase played, string measure, string expected, string found) => new(
        measure, measure, expected == found, expected == found ? null : $"{measure}: \"{found}\" instead of \"{expected}\"{When(played, measure)}");

    /// <summary>The turn of the words that decided, where they are known; else the last one.</summary>
    private static string When(PlayedCase played, string measure)
    {
        var words = measure == "consent" ? played.Lead?.Consent.ActivityId : null;
        return words is not null && Turn(played, words) is { } turn ? $" (turn {turn})" : $" (after turn {played.Said.Count})";
    }

    private static int? Turn(PlayedCase played, string activityId) => played.Said.Keys.ToList().IndexOf(activityId) is var index and >= 0 ? index + 1 : null;

    private static bool Matches(JsonElement expected, FieldValue? stored) => (expected.ValueKind, stored) switch
    {
        (JsonValueKind.Null, null) => true,
        (JsonValueKind.Null, _) or (_, null) => false,
        (JsonValueKind.Number, FieldValue.Number number) => expected.TryGetInt64(out var value) && value == number.Value,
        (JsonValueKind.Object, FieldValue.Money money) =>
            expected.TryGetProperty("amount", out var amount) && amount.GetDecimal() == money.Amount
            && (!expected.TryGetProperty("currency", out var currency) || currency.GetString() == money.Currency),
        (JsonValueKind.String, _) => expected.GetString() == stored.ToString(),
        _ => false,
    };

    private static string Where(PlayedCase played, FieldAnswer answer)
    {
        if (answer.ActivityId is { } id && Turn(played, id) is { } turn)
        {
            return $" (turn {turn}, {EnumKeys.Of(answer.State)} by \"{answer.Quote}\")";
        }

        var asked = played.Lines.Where(line => line.Asks is not null).Select(line => line.Asks).Distinct();
        return $" ({EnumKeys.Of(answer.State)}; asked for: {string.Join(", ", asked)})";
    }

    private static string Shown(FieldValue? value) => value is null ? "nothing" : $"\"{value}\"";

    private static string Shown(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "nothing" : value.GetRawText();
}
