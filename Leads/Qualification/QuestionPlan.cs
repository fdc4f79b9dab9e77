namespace LeadBot.Leads.Qualification;

/// <summary>Which question comes next. Pure: order, limits and what is given up follow from the schema and from what was said alone.</summary>
public static class QuestionPlan
{
    /// <summary>Stands for the consent question, which is no field of the schema and always the last one.</summary>
    public const string Consent = "consent";

    /// <summary>The field to ask for next, <see cref="Consent"/>, or null where nothing is left to ask or the limit is reached.</summary>
    public static string? Next(BotProfile profile, QuestionsSoFar soFar)
    {
        var left = profile.MaxQuestions - soFar.Put;
        return left <= 0 ? null : soFar.Scope switch
        {
            PlanScope.All => InOrder(profile, soFar, left, profile.Fields),
            PlanScope.Contact => InOrder(profile, soFar, left, profile.Fields.Where(field => field.Ask is not AskRule.Always)),
            PlanScope.Reach => Reach(profile, soFar) ?? ConsentIfDue(soFar),
            _ => null,
        };
    }

    /// <summary>True where one more question for the same field leaves room for what must not be given up for it.</summary>
    public static bool MayAskAgain(BotProfile profile, QuestionsSoFar soFar, string asked)
    {
        var isLimited = profile.Field(asked)?.WhileQuestionsAtMost is not null;
        var kept = Contacts(profile, soFar).Count(field => field.Name != asked && (isLimited || field.LeftOut is null));
        var consent = soFar.ConsentDue && asked != Consent ? 1 : 0;
        return soFar.Put + 1 + kept + consent <= profile.MaxQuestions;
    }

    /// <summary>True where an e-mail address or phone number is known.</summary>
    public static bool IsReachable(BotProfile profile, QuestionsSoFar soFar) =>
        profile.Fields.Any(field => field.Kind is FieldKind.Email or FieldKind.Phone && soFar.HasValue(field));

    private static string? InOrder(BotProfile profile, QuestionsSoFar soFar, int left, IEnumerable<FieldDefinition> fields)
    {
        var due = fields.ToList();
        var needed = due.Where(field => IsNeeded(field, soFar)).ToList();
        var consent = soFar.ConsentDue ? 1 : 0;
        var room = left - consent;
        foreach (var field in due.Where(soFar.IsOpen))
        {
            var asks = field.Ask switch
            {
                AskRule.Always when field.WhileQuestionsAtMost is { } limit =>
                    (soFar.Put <= limit || soFar.PutFor.Contains(field.Name)) && 1 + needed.Count <= room,
                AskRule.Always or AskRule.Contact => Kept(needed, room).Contains(field),
                AskRule.ContactFallback => room >= 1 && !IsReachable(profile, soFar),
                _ => false,
            };
            if (asks)
            {
                return field.Name;
            }
        }

        return ConsentIfDue(soFar);
    }

    /// <summary>What fits into the room that is left: fields are given up in the order that the schema says.</summary>
    private static List<FieldDefinition> Kept(List<FieldDefinition> needed, int room)
    {
        var givenUp = needed.Where(field => field.LeftOut is not null).OrderBy(field => field.LeftOut).Take(Math.Max(0, needed.Count - room));
        return [.. needed.Except(givenUp)];
    }

    private static bool IsNeeded(FieldDefinition field, QuestionsSoFar soFar) =>
        soFar.IsOpen(field) && (field.Ask == AskRule.Contact || (field.Ask == AskRule.Always && field.WhileQuestionsAtMost is null));

    private static IEnumerable<FieldDefinition> Contacts(BotProfile profile, QuestionsSoFar soFar) =>
        profile.Fields.Where(field => field.Ask == AskRule.Contact && soFar.IsOpen(field));

    private static string? Reach(BotProfile profile, QuestionsSoFar soFar) =>
        IsReachable(profile, soFar)
            ? null
            : profile.Fields.FirstOrDefault(field => field.Kind is FieldKind.Email or FieldKind.Phone && soFar.IsOpen(field))?.Name;

    private static string? ConsentIfDue(QuestionsSoFar soFar) => soFar.ConsentDue ? Consent : null;
}
