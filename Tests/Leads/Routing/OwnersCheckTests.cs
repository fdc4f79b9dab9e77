using LeadBot.Leads.Routing;
using Microsoft.Extensions.Configuration;

namespace LeadBot.Tests.Leads.Routing;

public sealed class OwnersCheckTests
{
    [Theory]
    [InlineData("Hours:TimeZone", "Europe/Berlyn", "Owners:sales:Hours:TimeZone is \"Europe/Berlyn\", which is no time zone")]
    [InlineData("Hours:Monday", "nine to five", "Owners:sales:Hours:Monday: \"nine to five\" is no stretch of a day")]
    [InlineData("Hours:Monday", "09:00-12:00, 11:00-17:00", "Owners:sales:Hours:Monday: 09:00-12:00 and 11:00-17:00 overlap")]
    [InlineData("Hours:Monday", "22:00-06:00", "Owners:sales:Hours:Monday: \"22:00-06:00\" ends before it begins")]
    [InlineData("Hours:Monday", "09:00-25:00", "is no stretch of a day")]
    [InlineData("Hours:Holidays:0", "24.12.", "Owners:sales:Hours:Holidays:0 is \"24.12.\", which is no day")]
    [InlineData("Hours:Holidays:0", "2026-02-30", "which is no day")]
    [InlineData("Fallback", "nobody", "Owners:sales:Fallback names \"nobody\"")]
    [InlineData("Fallback", "sales", "Owners:sales:Fallback leads back to where it began: sales → sales")]
    [InlineData("Fallback", "intake", "Owners:intake:Fallback leads back to where it began: intake → sales → intake")]
    [InlineData("Countries:0", "Germany", "Owners:sales:Countries:0 is \"Germany\", which is no country")]
    [InlineData("Languages:0", "English!", "Owners:sales:Languages:0 is \"English!\", which is no language")]
    [InlineData("Members:0:TeamsUserId", "29:1", "Owners:sales:Members:0:Name is missing")]
    [InlineData("Capacity", "-1", "Owners:sales:Capacity must lie between")]
    [InlineData("RemindAfterMinutes", "0", "Owners:sales:RemindAfterMinutes must lie between")]
    [InlineData("ExpireAfterMinutes", "5", "Owners:sales:ExpireAfterMinutes must be more than RemindAfterMinutes (10)")]
    public void What_is_wrong_with_an_owner_is_said_by_its_key(string key, string value, string message)
    {
        var failures = Check(($"sales:{key}", value), ("intake:Fallback", "sales")).Failures ?? [];

        Assert.Contains(failures, failure => failure.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_owner_with_all_that_there_is_passes()
    {
        var result = Check(
            ("sales:Hours:TimeZone", "Europe/Berlin"), ("sales:Hours:Monday", "9:00-12:30, 13:00-17:00"), ("sales:Hours:Sunday", ""), ("sales:Hours:Holidays:0", "12-25"),
            ("sales:Languages:0", "pt-BR"), ("sales:Countries:0", "de"), ("sales:Members:0:Name", "mia"), ("sales:Members:0:Languages:0", "en"),
            ("sales:Capacity", "3"), ("sales:RemindAfterMinutes", "5"), ("sales:ExpireAfterMinutes", "15"), ("sales:Fallback", "intake"), ("intake:Name", "Intake"));

        Assert.True(result.Succeeded, result.FailureMessage);
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Check(params (string Key, string Value)[] settings)
    {
        var options = new OwnersOptions();
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build().Bind(options.Owners);
        return new OwnersCheck().Validate(null, options);
    }
}
