using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace LeadBot.Leads.Routing;

/// <summary>Checks the owners at start and when they are saved; each message begins with its key.</summary>
internal sealed partial class OwnersCheck : IValidateOptions<OwnersOptions>
{
    /// <summary>Of a wait; a week.</summary>
    private const int MostMinutes = 7 * 24 * 60;

    private const int MostCapacity = 1_000;
    private const int LongestName = 100;

    public ValidateOptionsResult Validate(string? name, OwnersOptions options)
    {
        var failures = new ValidateOptionsResultBuilder();
        foreach (var (key, owner) in options.Owners)
        {
            foreach (var fault in Whom(key, owner, options).Concat(Hours(owner.Hours)).Concat(Reach(owner)).Concat(Members(owner)).Concat(Waits(owner)))
            {
                failures.AddError($"Owners:{key}:{fault}");
            }
        }

        return failures.Build();
    }

    private static IEnumerable<string> Whom(string key, OwnerOptions owner, OwnersOptions options)
    {
        if (owner.Email is not null && !new EmailAddressAttribute().IsValid(owner.Email))
        {
            yield return $"Email is \"{owner.Email}\", which is not an e-mail address.";
        }

        if (string.IsNullOrEmpty(owner.Fallback))
        {
            yield break;
        }

        if (!options.Owners.ContainsKey(owner.Fallback))
        {
            yield return $"Fallback names \"{owner.Fallback}\", which is not among Owners: {string.Join(", ", options.Owners.Keys)}.";
        }
        else if (Circle(key, options) is { } circle)
        {
            yield return $"Fallback leads back to where it began: {string.Join(" → ", circle)}. The last one must have no fallback.";
        }
    }

    private static IEnumerable<string> Hours(OwnerHoursOptions hours)
    {
        if (BusinessHours.FindZone(hours.TimeZone) is null)
        {
            yield return $"Hours:TimeZone is \"{hours.TimeZone}\", which is no time zone. Write its IANA name, such as Europe/Berlin or America/New_York.";
        }

        foreach (var (day, text) in hours.Days)
        {
            if (DayHours.Read(text).Problem is { } problem)
            {
                yield return $"Hours:{day}: {problem}";
            }
        }

        for (var i = 0; i < hours.Holidays.Count; i++)
        {
            if (BusinessHours.ReadHoliday(hours.Holidays[i]) is null)
            {
                yield return $"Hours:Holidays:{i} is \"{hours.Holidays[i]}\", which is no day. Write 2026-12-24, or 12-25 for every year.";
            }
        }
    }

    private static IEnumerable<string> Reach(OwnerOptions owner)
    {
        for (var i = 0; i < owner.Languages.Count; i++)
        {
            if (!Language().IsMatch(owner.Languages[i]))
            {
                yield return $"Languages:{i} is \"{owner.Languages[i]}\", which is no language. Write it as en or pt-BR.";
            }
        }

        for (var i = 0; i < owner.Countries.Count; i++)
        {
            if (!Country().IsMatch(owner.Countries[i]))
            {
                yield return $"Countries:{i} is \"{owner.Countries[i]}\", which is no country. Write its two letters, such as DE or US.";
            }
        }
    }

    private static IEnumerable<string> Members(OwnerOptions owner)
    {
        for (var i = 0; i < owner.Members.Count; i++)
        {
            var member = owner.Members[i];
            if (string.IsNullOrWhiteSpace(member.Name) || member.Name.Length > LongestName)
            {
                yield return $"Members:{i}:Name is missing or longer than {LongestName} characters: it is how the person is known, for dashboard users their user name.";
            }
            else if (owner.Members.Take(i).Any(other => other.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"Members:{i}:Name is \"{member.Name}\", who is a member already.";
            }

            for (var j = 0; j < member.Languages.Count; j++)
            {
                if (!Language().IsMatch(member.Languages[j]))
                {
                    yield return $"Members:{i}:Languages:{j} is \"{member.Languages[j]}\", which is no language. Write it as en or pt-BR.";
                }
            }
        }
    }

    private static IEnumerable<string> Waits(OwnerOptions owner)
    {
        if (owner.Capacity is < 0 or > MostCapacity)
        {
            yield return $"Capacity must lie between 0 (no limit) and {MostCapacity}.";
        }

        if (owner.RemindAfterMinutes is < 1 or > MostMinutes)
        {
            yield return $"RemindAfterMinutes must lie between 1 and {MostMinutes}.";
        }

        if (owner.ExpireAfterMinutes is < 1 or > MostMinutes)
        {
            yield return $"ExpireAfterMinutes must lie between 1 and {MostMinutes}.";
        }
        else if (owner.ExpireAfterMinutes <= owner.RemindAfterMinutes)
        {
            yield return $"ExpireAfterMinutes must be more than RemindAfterMinutes ({owner.RemindAfterMinutes}): the reminder comes first.";
        }
    }

    /// <summary>The way from an owner by its fallbacks back to itself; null where it ends.</summary>
    private static List<string>? Circle(string key, OwnersOptions options)
    {
        List<string> way = [key];
        for (var next = options.Owners[key].Fallback; !string.IsNullOrEmpty(next) && options.Owners.TryGetValue(next, out var owner); next = owner.Fallback)
        {
            if (next.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return [.. way, key];
            }

            if (way.Contains(next, StringComparer.OrdinalIgnoreCase))
            {
                return null; // a circle further on, which is its own owners' fault
            }

            way.Add(next);
        }

        return null;
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Language();

    [GeneratedRegex("^[A-Za-z]{2}$")]
    private static partial Regex Country();
}
