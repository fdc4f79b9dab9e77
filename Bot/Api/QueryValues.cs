using System.Globalization;
using LeadBot.Leads;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Api;

/// <summary>Reads the values of one request's query or body and collects what is wrong with them, by the parameter's name.</summary>
internal sealed class QueryValues
{
    private readonly Dictionary<string, string[]> _errors = [];

    /// <summary>What is wrong, as problem details that name each parameter; null where nothing is.</summary>
    public ValidationProblem? Problem =>
        _errors.Count == 0 ? null : TypedResults.ValidationProblem(_errors, detail: string.Join(' ', _errors.Values.SelectMany(texts => texts)), title: "The request cannot be understood");

    /// <param name="others">Words that are allowed too and read elsewhere.</param>
    public T? Key<T>(string name, string? value, params ReadOnlySpan<string> others) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        var found = EnumKeys.Find<T>(value);
        if (found is null)
        {
            Refuse(name, $"{name} must be one of: {string.Join(", ", [.. others, .. EnumKeys.All<T>()])}.");
        }

        return found;
    }

    /// <summary>Several keys with commas between them.</summary>
    public IReadOnlyList<T> Keys<T>(string name, string? value) where T : struct, Enum
    {
        var keys = (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = keys.Select(EnumKeys.Find<T>).OfType<T>().Distinct().ToList();
        if (keys.Any(key => EnumKeys.Find<T>(key) is null))
        {
            Refuse(name, $"{name} must be one of: {string.Join(", ", EnumKeys.All<T>())}; or several with commas between them.");
        }

        return found;
    }

    public int Limit(string? value, int standard, int most)
    {
        if (string.IsNullOrEmpty(value))
        {
            return standard;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit >= 1 && limit <= most)
        {
            return limit;
        }

        Refuse("limit", $"limit must be a whole number from 1 to {most}.");
        return standard;
    }

    /// <summary>0 to 100.</summary>
    public int? Points(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points <= 100)
        {
            return points;
        }

        Refuse(name, $"{name} must be a whole number from 0 to 100.");
        return null;
    }

    /// <summary>A stretch of time from its first instant to the one after its last. A date means the whole day in UTC.</summary>
    public (DateTimeOffset? From, DateTimeOffset? Before) Period(string fromName, string? from, string toName, string? to)
    {
        var start = Instant(fromName, from, out _);
        var end = Instant(toName, to, out var isDay);
        if (start > end)
        {
            Refuse(fromName, $"{fromName} must not be later than {toName}.");
        }

        return (start, isDay && end < DateTimeOffset.MaxValue.AddDays(-1) ? end?.AddDays(1) : end);
    }

    public bool Flag(string name, string? value)
    {
        if (string.IsNullOrEmpty(value) || bool.TryParse(value, out _))
        {
            return string.Equals(value, bool.TrueString, StringComparison.OrdinalIgnoreCase);
        }

        Refuse(name, $"{name} must be true or false.");
        return false;
    }

    public string? Text(string name, string? value, int most)
    {
        if (value?.Length > most)
        {
            Refuse(name, $"{name} must not be longer than {most} characters.");
        }

        return string.IsNullOrWhiteSpace(value) ? null : value;
    }

    private DateTimeOffset? Instant(string name, string? value, out bool isDay)
    {
        isDay = false;
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            isDay = true;
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        }

        if (value.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
        {
            return instant;
        }

        Refuse(name, $"{name} must be a date such as 2026-11-21 or a time such as 2026-11-21T14:30:00Z.");
        return null;
    }

    public void Refuse(string name, string why) => _errors[name] = [why];
}
