using LeadBot.Dialogs.Language;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;

namespace LeadBot.Dialogs.Answers;

/// <summary>A message that is one of the open question's own buttons says exactly what the button means.</summary>
internal static class ButtonClaims
{
    /// <summary>The reading's claims; where a button was pressed, its value stands for the asked field.</summary>
    public static IReadOnlyList<Claim> Add(VisitorTurn turn)
    {
        var claims = turn.Reading.Claims;
        if (turn.Interview is not { Asked: { } asked, AskedActivityId: { } proposedBy } || turn.Profile.Field(asked) is not { Kind: FieldKind.Choice } field)
        {
            return claims;
        }

        var text = turn.Message!.Text;
        var said = text.Trim();
        var pressed = field.Choices.FirstOrDefault(choice => turn.Language.Variations(LanguageKeys.Choice(asked, choice))
            .Any(button => string.Equals(button, said, StringComparison.OrdinalIgnoreCase)));
        return pressed is null
            ? claims
            : [
                .. claims.Where(claim => claim.Field != asked),
                new Claim(asked, new FieldValue.Choice(pressed), said, text.IndexOf(said, StringComparison.Ordinal), 1, ClaimedBy.Confirmed) { ProposedBy = proposedBy },
            ];
    }
}
