namespace LeadBot.Leads.Qualification;

/// <summary>What is wrong with a bot's form, each fault with its key.</summary>
internal static class FormFaults
{
    public static IEnumerable<string> Of(string at, BotProfile bot)
    {
        if (!bot.Form.Enabled)
        {
            yield break;
        }

        var shown = bot.Form.Shown().ToList();
        if (!shown.Any(field => bot.Field(field.Field)?.Kind is FieldKind.Email or FieldKind.Phone))
        {
            yield return $"{at}:Form:Email is Off, and so is Phone: nobody could be reached. Show one of them.";
        }

        foreach (var (name, field) in bot.Form.Others)
        {
            if (bot.Field(name) is null)
            {
                yield return $"{at}:Form:Others:{name} is no field of the bot. There are: {string.Join(", ", bot.Fields.Select(known => known.Name))}.";
            }
            else if (field != FormField.Off && bot.Field(name)!.Ask == AskRule.Never)
            {
                yield return $"{at}:Form:Others:{name} is never asked, so that there is no question to label it with. Ask for it in the contact step first.";
            }
            else if (!Enum.IsDefined(field))
            {
                yield return $"{at}:Form:Others:{name} must be Off, Optional or Required.";
            }
        }
    }
}
