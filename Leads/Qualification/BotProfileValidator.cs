using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace LeadBot.Leads.Qualification;

/// <summary>Checks a bot's settings at start. Every fault is reported, each with the key under which it stands.</summary>
public sealed partial class BotProfileValidator : IValidateOptions<BotProfile>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BotProfile options)
    {
        var faults = Faults($"Bots:{name}", options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(string at, BotProfile bot) =>
        Texts(at, bot).Concat(Limits(at, bot)).Concat(Fields(at, bot)).Concat(Contact(at, bot)).Concat(Services(at, bot)).Concat(FormFaults.Of(at, bot));

    private static IEnumerable<string> Texts(string at, BotProfile bot)
    {
        foreach (var (key, value, example) in new[]
        {
            ("Name", bot.Name, "the name under which the bot introduces itself"),
            ("Company", bot.Company, "the firm that the bot speaks for"),
            ("PrivacyUrl", bot.PrivacyUrl, "an absolute address or a path such as \"/privacy\""),
            ("Locale", bot.Locale, "a language such as \"en\""),
            ("ConsentTextVersion", bot.ConsentTextVersion, "the version of the approved consent question, such as \"2026-11\"; it is kept with every answer"),
        })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return $"{at}:{key} is missing: {example}.";
            }
        }

        if (!string.IsNullOrWhiteSpace(bot.PrivacyUrl) && !bot.PrivacyUrl.StartsWith('/') && !IsWebAddress(bot.PrivacyUrl))
        {
            yield return $"{at}:PrivacyUrl \"{bot.PrivacyUrl}\" is neither an http(s) address nor a path that begins with \"/\".";
        }

        if (bot.PricesUrl.Length > 0 && !(Uri.TryCreate(bot.PricesUrl, UriKind.Absolute, out var prices) && prices.Scheme == "https"))
        {
            yield return $"{at}:PricesUrl \"{bot.PricesUrl}\" is no absolute https address such as \"https://firm.example/prices\" (empty for none).";
        }

        if (!Currency().IsMatch(bot.Currency))
        {
            yield return $"{at}:Currency \"{bot.Currency}\" is not an ISO 4217 code such as \"USD\".";
        }

        if (!Country().IsMatch(bot.Country))
        {
            yield return $"{at}:Country \"{bot.Country}\" is not an ISO 3166 code such as \"US\" (empty for none).";
        }
    }

    private static IEnumerable<string> Limits(string at, BotProfile bot)
    {
        if (bot.IdleAfter < TimeSpan.FromMinutes(1) || bot.IdleAfter > TimeSpan.FromDays(7))
        {
            yield return $"{at}:IdleAfter is {bot.IdleAfter}; it must lie between 00:01:00 and 7.00:00:00.";
        }

        if (bot.MessengerIdleAfter < TimeSpan.FromMinutes(1) || bot.MessengerIdleAfter > TimeSpan.FromDays(7))
        {
            yield return $"{at}:MessengerIdleAfter is {bot.MessengerIdleAfter}; it must lie between 00:01:00 and 7.00:00:00.";
        }

        if (bot.MaxQuestions is < 3 or > 20)
        {
            yield return $"{at}:MaxQuestions is {bot.MaxQuestions}; it must lie between 3 and 20.";
        }

        if (bot.PassOnFrom is < 1 or > 20)
        {
            yield return $"{at}:PassOnFrom is {bot.PassOnFrom}; it must lie between 1 and 20.";
        }
    }

    private static IEnumerable<string> Fields(string at, BotProfile bot)
    {
        if (bot.Fields.Count == 0)
        {
            yield return $"{at}:Fields is empty: a bot without fields has nothing to ask.";
        }

        for (var i = 0; i < bot.Fields.Count; i++)
        {
            var field = bot.Fields[i];
            var first = bot.Fields.ToList().FindIndex(other => other.Name == field.Name);
            if (first < i && field.Name.Length > 0)
            {
                yield return $"{at}:Fields:{i}:Name \"{field.Name}\" stands at {at}:Fields:{first} already.";
            }

            foreach (var fault in FieldFaults.Of(field))
            {
                yield return $"{at}:Fields:{i}:{fault}";
            }
        }
    }

    private static IEnumerable<string> Contact(string at, BotProfile bot)
    {
        var reach = bot.Fields.Where(field => field.Kind is FieldKind.Email or FieldKind.Phone).ToList();
        if (bot.Fields.Count > 0 && !reach.Any(field => field.Ask is AskRule.Contact or AskRule.ContactFallback))
        {
            yield return $"{at}:Fields has no field of kind Email or Phone that is asked in the contact step (Ask: Contact): nobody could be reached.";
        }

        if (bot.Fields.Any(field => field.Ask == AskRule.ContactFallback) && !reach.Any(field => field.Ask == AskRule.Contact))
        {
            yield return $"{at}:Fields has a field with Ask: ContactFallback, but none of kind Email or Phone with Ask: Contact before which it could step in.";
        }
    }

    private static IEnumerable<string> Services(string at, BotProfile bot)
    {
        for (var i = 0; i < bot.Services.Count; i++)
        {
            var service = bot.Services[i];
            if (!ServiceKey().IsMatch(service.Key))
            {
                yield return $"{at}:Services:{i}:Key \"{service.Key}\" must be letters, digits and \"-\", beginning with a small letter.";
            }
            else if (bot.Services.Take(i).Any(other => other.Key == service.Key))
            {
                yield return $"{at}:Services:{i}:Key \"{service.Key}\" is used twice.";
            }

            if (string.IsNullOrWhiteSpace(service.Name))
            {
                yield return $"{at}:Services:{i}:Name is missing.";
            }

            foreach (var page in service.Pages.Where(page => !page.StartsWith('/')))
            {
                yield return $"{at}:Services:{i}:Pages \"{page}\" is not a path: it must begin with \"/\".";
            }
        }
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex Currency();

    [GeneratedRegex("^([A-Z]{2})?$")]
    private static partial Regex Country();

    [GeneratedRegex("^[a-z][a-zA-Z0-9-]{0,39}$")]
    private static partial Regex ServiceKey();
}
