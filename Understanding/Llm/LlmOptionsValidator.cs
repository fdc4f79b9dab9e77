using System.Globalization;
using Microsoft.Extensions.Options;

namespace LeadBot.Understanding.Llm;

/// <summary>Checks the LLM's settings at start. Every fault names its key; none repeats the value of the secret one.</summary>
internal sealed class LlmOptionsValidator : IValidateOptions<LlmOptions>
{
    private const string At = LlmOptions.Section;
    private const string Off = "or leave Endpoint, Key and Model empty to use the built-in understanding alone";

    public ValidateOptionsResult Validate(string? name, LlmOptions options)
    {
        var faults = Address(options).Concat(Access(options)).Concat(Budgets(options)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Address(LlmOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Endpoint))
        {
            yield return $"{At}:Endpoint is missing: the address before /chat/completions, such as https://api.openai.com/v1; {Off}.";
        }
        else if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            yield return $"{At}:Endpoint is no http(s) address. Write it with its scheme, such as https://api.openai.com/v1.";
        }
        else if (endpoint.Scheme == "http" && !endpoint.IsLoopback)
        {
            yield return $"{At}:Endpoint must be https: what visitors write and the key would travel in the clear to {endpoint.Host}. Plain http is for this machine only.";
        }
        else if (endpoint.UserInfo.Length > 0 || endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0)
        {
            yield return $"{At}:Endpoint must hold neither a password nor a query: the key belongs into {At}:Key.";
        }
        else if (endpoint.AbsolutePath.TrimEnd('/').EndsWith("/chat/completions", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{At}:Endpoint must end before /chat/completions.";
        }
    }

    private static IEnumerable<string> Access(LlmOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Model))
        {
            yield return $"{At}:Model is missing: the model's name (on Azure the deployment's); {Off}.";
        }

        if (!Enum.IsDefined(options.Identity))
        {
            yield return $"{At}:Identity must be one of: {string.Join(", ", Enum.GetNames<LlmIdentity>())}.";
        }

        var isHere = Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) && endpoint.IsLoopback;
        if (options.Identity == LlmIdentity.Key && string.IsNullOrWhiteSpace(options.Key) && !isHere)
        {
            yield return $"{At}:Key is missing: the endpoint's API key; only an endpoint on this machine, or {At}:Identity Managed, needs none.";
        }

        if (options.Key.Any(letter => letter is <= ' ' or > '~'))
        {
            yield return $"{At}:Key holds a space or a letter that no key has. Copy it again.";
        }

        if (options.Identity == LlmIdentity.Managed && options.Key.Length > 0)
        {
            yield return $"{At}:Key and {At}:Identity Managed exclude each other: leave one out.";
        }

        if (options.Identity == LlmIdentity.Managed && endpoint is { Scheme: "http" })
        {
            yield return $"{At}:Identity Managed needs an https endpoint.";
        }
    }

    private static IEnumerable<string> Budgets(LlmOptions options)
    {
        if (options.Timeout < TimeSpan.FromMilliseconds(100) || options.Timeout > TimeSpan.FromSeconds(8))
        {
            yield return $"{At}:Timeout is {options.Timeout}; it must lie between 00:00:00.1 and 00:00:08, below the turn's 10 seconds.";
        }

        if (options.BreakFor < TimeSpan.FromSeconds(1) || options.BreakFor > TimeSpan.FromHours(1))
        {
            yield return $"{At}:BreakFor is {options.BreakFor}; it must lie between 00:00:01 and 01:00:00.";
        }

        foreach (var (key, value, least, most) in new (string, long, long, long)[]
        {
            (nameof(options.MaxInputTokens), options.MaxInputTokens, 2_000, 100_000),
            (nameof(options.MaxOutputTokens), options.MaxOutputTokens, 100, 8_000),
            (nameof(options.TokensPerDay), options.TokensPerDay, 1, 1_000_000_000_000),
            (nameof(options.RecentLines), options.RecentLines, 0, 20),
            (nameof(options.BreakAfter), options.BreakAfter, 1, 100),
        })
        {
            if (value < least || value > most)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{At}:{key} is {value}; it must lie between {least} and {most}.");
            }
        }
    }
}
