using LeadBot.Channels.WhatsApp;

namespace LeadBot.Tests.Channels.WhatsApp;

public sealed class WhatsAppErrorsTests
{
    /// <summary>The codes that Twilio documents for WhatsApp, and what each asks of us.</summary>
    [Theory]
    [InlineData(20003, "AuthBroken")]
    [InlineData(20429, "Retry")]
    [InlineData(21211, "Gone")]
    [InlineData(21606, "AuthBroken")]
    [InlineData(21610, "Suppress")]
    [InlineData(63016, "TemplateNeeded")]
    [InlineData(63018, "Retry")]
    [InlineData(63021, "Park")]
    [InlineData(63024, "Gone")]
    [InlineData(63032, "Retry")]
    [InlineData(63038, "Retry")]
    public void Each_documented_code_has_its_action(int code, string action)
    {
        var error = WhatsAppErrors.Of(code, 400, "");

        Assert.Equal(action, error.Action.ToString());
        Assert.StartsWith($"{code}: ", error.Words, StringComparison.Ordinal);
        Assert.Equal(error.Action is WhatsAppAction.Retry or WhatsAppAction.AuthBroken, error.Wait is not null);
    }

    [Theory]
    [InlineData(503, "Retry")]
    [InlineData(429, "Retry")]
    [InlineData(401, "AuthBroken")]
    [InlineData(400, "Park")]
    public void A_code_that_nobody_has_documented_is_decided_by_its_status(int status, string action) =>
        Assert.Equal(action, WhatsAppErrors.Of(63999, status, "new").Action.ToString());
}
