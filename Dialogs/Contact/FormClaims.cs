using LeadBot.Dialogs.Language;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;

namespace LeadBot.Dialogs.Contact;

/// <summary>A form says exactly which field each value is for: nothing of it is guessed, and nothing else is read out of it.</summary>
internal static class FormClaims
{
    public static IReadOnlyList<Claim> Add(VisitorTurn turn, IReadOnlyList<Claim> claims)
    {
        if (turn.Form is not { } form)
        {
            return claims;
        }

        List<Claim> said = [];
        var from = 0;
        foreach (var (name, value) in form)
        {
            var at = turn.Message!.Text.IndexOf(value, from, StringComparison.Ordinal);
            if (at < 0 || turn.Profile.Field(name) is not { } field)
            {
                continue; // masked on the way in, or a field that the settings have taken away meanwhile
            }

            from = at + value.Length;
            if (Claim(turn, field, value, at, claims) is { } claim)
            {
                said.Add(claim);
            }
        }

        return said;
    }

    /// <summary>What was shown and left empty is not asked for once more; what was filled in with something unreadable is.</summary>
    public static void SettleEmpty(VisitorTurn turn)
    {
        if (turn.Form is not { } form)
        {
            return;
        }

        foreach (var (name, isRequired) in turn.Profile.Form.Shown())
        {
            if (!isRequired && turn.Profile.Field(name) is not null && turn.Lead.IsOpen(name) && form.All(value => value.Key != name))
            {
                turn.Lead.Settle(name, new FieldAnswer { State = FieldState.Unknown, ActivityId = turn.Message!.ActivityId, At = turn.Message.At, Episode = turn.Interview.Episode });
            }
        }
    }

    private static Claim? Claim(VisitorTurn turn, FieldDefinition field, string value, int at, IReadOnlyList<Claim> read)
    {
        if (field.Kind == FieldKind.Choice)
        {
            return field.Choices.FirstOrDefault(choice => turn.Language.Variations(LanguageKeys.Choice(field.Name, choice)).Contains(value, StringComparer.Ordinal)) is { } chosen
                ? new Claim(field.Name, new FieldValue.Choice(chosen), value, at, 1, ClaimedBy.Form)
                : null;
        }

        if (field.Kind is FieldKind.Text or FieldKind.PersonName)
        {
            return new Claim(field.Name, new FieldValue.Text(value), value, at, 1, ClaimedBy.Form);
        }

        // Numbers, addresses and amounts in the form in which the field keeps them: the reader knows how.
        var found = read.FirstOrDefault(claim => claim.Field == field.Name && claim.Offset >= at && claim.Offset + claim.Quote.Length <= at + value.Length);
        return found is null ? null : found with { By = ClaimedBy.Form, Confidence = 1, ProposedBy = null };
    }
}
