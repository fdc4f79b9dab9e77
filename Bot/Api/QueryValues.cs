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

    public T? Key<T>(string name, string? value) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        var found = EnumKeys.Find<T>(value);
        if (found is null)
        {
            Refuse(name, $"{name} must be one of: {string.Join(", ", EnumKeys.All<T>())}.");
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

    public string? Text(string name, string? value, int most)
    {
        if (value?.Length > most)
        {
            Refuse(name, $"{name} must not be longer than {most} characters.");
        }

        return string.IsNullOrWhiteSpace(value) ? null : value;
    }

    public void Refuse(string name, string why) => _errors[name] = [why];
}
