using Microsoft.Extensions.Configuration;

namespace LeadBot.Delivery.Email;

/// <summary>A mailbox. Bound from <c>Delivery:{name}</c> where its kind is <c>Email</c>.</summary>
internal sealed class EmailOptions
{
    public SmtpOptions Smtp { get; } = new();

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "";

    /// <summary>Who gets every lead; empty is the lead's owner (<c>Owners:{owner}:Email</c>).</summary>
    public IReadOnlyList<string> To { get; private set; } = [];

    /// <summary>One address, several with commas between, or a list.</summary>
    public static void Read(IConfigurationSection section, EmailOptions options)
    {
        section.GetSection(nameof(Smtp)).Bind(options.Smtp);
        options.From = section[nameof(From)] ?? section["Smtp:From"] ?? "";
        var to = section.GetSection(nameof(To)) is var own && own.Exists() ? own : section.GetSection("Smtp:To");
        options.To = [.. to.GetChildren().Select(item => item.Value).Append(to.Value).OfType<string>()
            .SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
    }
}
