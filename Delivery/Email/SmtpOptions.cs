namespace LeadBot.Delivery.Email;

/// <summary>The server that takes mail.</summary>
internal sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    /// <summary>Default 587; 465 begins with TLS.</summary>
    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.Auto;

    /// <summary>Empty: the server takes mail without a sign-in.</summary>
    public string? User { get; set; }

    /// <summary>Secret: never shown, never logged.</summary>
    public string? Password { get; set; }

    /// <summary>For a whole mail, 1 second to 2 minutes; default 30 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
