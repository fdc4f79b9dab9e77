using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Transfer;

/// <summary>Enters a row's values into a lead's fields: marked as imported, by whom and when, and never over a visitor's own words.</summary>
internal static class ImportedFields
{
    private static readonly string[] s_contact = ["email", "phone"];
    private static readonly string[] s_name = [LeadTarget.FirstName, LeadTarget.LastName];

    /// <returns>The lead with the values that are new, or the same lead where none is.</returns>
    public static Lead Enter(Lead lead, ImportRow row, BotProfile profile, string by, DateTimeOffset now, Action<string, string> refuse)
    {
        var fields = lead.Fields;
        foreach (var field in profile.Fields)
        {
            if (Cell(row, field) is not { } cell || cell.Cell == CrmColumns.NotProvided)
            {
                continue;
            }

            var before = lead.Answer(field.Name) is { State: FieldState.Answered } answer ? answer : null;
            if (before?.Value?.ToString() == cell.Cell)
            {
                continue;
            }

            if (ImportedValue.Read(field, cell.Cell, out var problem) is not { } value)
            {
                refuse(cell.Header, problem);
            }
            else if (before?.Value is null || !string.Equals(before.Value.ToString(), value.ToString(), StringComparison.Ordinal))
            {
                if (EnteredValue.Enter(profile, fields, field.Name, value, ClaimedBy.Import, by, now) is { } entered)
                {
                    fields = entered;
                }
                else
                {
                    refuse(cell.Header, "is not taken over: the visitor's own words stand there.");
                }
            }
        }

        return ReferenceEquals(fields, lead.Fields) ? lead : lead with { Fields = fields, CapturedAt = lead.CapturedAt ?? (IsReachable(fields) ? now : null) };
    }

    private static bool IsReachable(IReadOnlyDictionary<string, FieldAnswer> fields) =>
        s_contact.Any(name => fields.TryGetValue(name, out var answer) && answer.State == FieldState.Answered);

    private static (string Header, string Cell)? Cell(ImportRow row, FieldDefinition field)
    {
        if (row.Cells.TryGetValue(field.Name, out var cell))
        {
            return cell;
        }

        if (field.Kind != FieldKind.PersonName)
        {
            return null;
        }

        // CRMs keep a name in two columns.
        var parts = s_name.Where(row.Cells.ContainsKey).Select(target => row.Cells[target])
            .Where(part => part.Cell != CrmColumns.NotProvided).ToList();
        return parts.Count == 0 ? null : (parts[^1].Header, string.Join(' ', parts.Select(part => part.Cell.Trim())));
    }
}
