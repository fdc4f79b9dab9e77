using LeadBot.Delivery.Webhooks;

namespace LeadBot.Tests.Delivery.Webhooks;

public sealed class WebhookOptionsCheckTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Theory]
    [InlineData("https://crm.firm.com/leads", Secret, false, null)]
    [InlineData("https://crm.firm.com:8443/leads", Secret, false, null)]
    [InlineData("http://crm.intern:8080/leads", Secret, true, null)]
    [InlineData("", Secret, false, "Delivery:crm:Url is missing")]
    [InlineData("crm.firm.com", Secret, false, "Delivery:crm:Url is no address")]
    [InlineData("ftp://crm.firm.com/", Secret, false, "Delivery:crm:Url is no address")]
    [InlineData("http://crm.firm.com/", Secret, false, "Delivery:crm:Url must begin with https")]
    [InlineData("https://crm.firm.com:5432/", Secret, false, "Delivery:crm:Url names port 5432")]
    [InlineData("https://me:word@crm.firm.com/", Secret, true, "Delivery:crm:Url holds a user name or password")]
    [InlineData("https://crm.firm.com/", "", false, "Delivery:crm:Secret is missing")]
    [InlineData("https://crm.firm.com/", "tooplain", false, "Delivery:crm:Secret must be whsec_")]
    public void A_fault_names_its_key_and_no_secret(string url, string secret, bool allowPrivate, string? fault)
    {
        var result = new WebhookOptionsCheck().Validate("crm", new WebhookOptions { Url = url, Secret = secret, AllowPrivate = allowPrivate });

        Assert.Equal(fault is null, result.Succeeded);
        Assert.StartsWith(fault ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("tooplain", result.FailureMessage ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("word@", result.FailureMessage ?? "", StringComparison.Ordinal);
    }
}
