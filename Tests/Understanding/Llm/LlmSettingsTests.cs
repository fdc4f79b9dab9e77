using LeadBot.Tests.Dialogs;
using LeadBot.Understanding;
using LeadBot.Understanding.Llm;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadBot.Tests.Understanding.Llm;

/// <summary>What an administrator may set, and what they read who set something else.</summary>
public sealed class LlmSettingsTests
{
    private static readonly (string Key, string? Value)[] s_good =
        [("Understanding:Llm:Endpoint", "https://api.openai.com/v1"), ("Understanding:Llm:Key", "sk-very-secret"), ("Understanding:Llm:Model", "gpt-4.1-mini")];

    [Fact]
    public void Without_settings_the_understanding_is_the_built_in_one() =>
        Assert.IsType<BuiltInUnderstanding>(Services().GetRequiredService<IUnderstanding>());

    [Fact]
    public void Empty_settings_are_none() => Assert.IsType<BuiltInUnderstanding>(Services([.. s_good.Select(setting => (setting.Key, (string?)""))]).GetRequiredService<IUnderstanding>());

    [Theory]
    [InlineData("https://api.openai.com/v1", "sk-very-secret", "Key")]
    [InlineData("https://firm.openai.azure.com/openai/v1/", "0123456789abcdef", "Key")]
    [InlineData("https://firm.openai.azure.com/openai/v1/", "", "Managed")]
    [InlineData("http://localhost:11434/v1", "", "Key")]
    [InlineData("http://127.0.0.1:8000/v1", "token", "Key")]
    public void OpenAI_Azure_Ollama_and_vLLM_are_all_one_kind_of_endpoint(string endpoint, string key, string identity)
    {
        var services = Services(("Understanding:Llm:Endpoint", endpoint), ("Understanding:Llm:Key", key), ("Understanding:Llm:Model", "m"), ("Understanding:Llm:Identity", identity));

        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.IsType<LlmUnderstanding>(services.GetRequiredService<IUnderstanding>());
    }

    [Theory]
    [InlineData("Endpoint", "", "Understanding:Llm:Endpoint is missing")]
    [InlineData("Endpoint", "api.openai.com", "Understanding:Llm:Endpoint is no http(s) address")]
    [InlineData("Endpoint", "ftp://api.openai.com/v1", "Understanding:Llm:Endpoint is no http(s) address")]
    [InlineData("Endpoint", "http://llm.firm.example/v1", "Understanding:Llm:Endpoint must be https")]
    [InlineData("Endpoint", "https://user:pass@llm.firm.example/v1", "Understanding:Llm:Endpoint must hold neither a password nor a query")]
    [InlineData("Endpoint", "https://llm.firm.example/v1?api-key=x", "Understanding:Llm:Endpoint must hold neither a password nor a query")]
    [InlineData("Endpoint", "https://llm.firm.example/v1/chat/completions", "Understanding:Llm:Endpoint must end before /chat/completions")]
    [InlineData("Key", "", "Understanding:Llm:Key is missing")]
    [InlineData("Key", "sk-very secret", "Understanding:Llm:Key holds a space")]
    [InlineData("Key", "sk-vérysecret", "Understanding:Llm:Key holds a space or a letter that no key has")]
    [InlineData("Model", "", "Understanding:Llm:Model is missing")]
    [InlineData("Identity", "Managed", "Understanding:Llm:Key and Understanding:Llm:Identity Managed exclude each other")]
    [InlineData("Timeout", "00:00:09", "Understanding:Llm:Timeout is 00:00:09; it must lie between")]
    [InlineData("Timeout", "-00:00:01", "Understanding:Llm:Timeout is -00:00:01")]
    [InlineData("MaxInputTokens", "0", "Understanding:Llm:MaxInputTokens is 0; it must lie between 2000 and 100000.")]
    [InlineData("MaxOutputTokens", "-5", "Understanding:Llm:MaxOutputTokens is -5")]
    [InlineData("TokensPerDay", "0", "Understanding:Llm:TokensPerDay is 0")]
    [InlineData("RecentLines", "21", "Understanding:Llm:RecentLines is 21")]
    [InlineData("BreakAfter", "0", "Understanding:Llm:BreakAfter is 0")]
    [InlineData("BreakFor", "00:00:00", "Understanding:Llm:BreakFor is 00:00:00")]
    public void A_setting_that_cannot_be_used_is_named_at_start_and_the_key_is_never_repeated(string key, string value, string told)
    {
        var services = Services([.. s_good.Where(setting => setting.Key != $"Understanding:Llm:{key}"), ($"Understanding:Llm:{key}", value)]);

        var error = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(told, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-v", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bots_own_limit_below_nothing_is_named()
    {
        var services = Services([.. s_good, ("Bots:default:Llm:TokensPerDay", "-1")]);

        var error = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains("Bots:default:Llm:TokensPerDay is -1; it must be 0 (nothing is sent) or more.", error.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(params (string Key, string? Value)[] settings) =>
        new ServiceCollection().AddLogging().AddUnderstanding(DefaultBot.Configuration(settings)).BuildServiceProvider();
}
