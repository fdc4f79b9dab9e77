namespace LeadBot.Delivery.Email;

/// <summary>How the way to the server is protected.</summary>
internal enum SmtpSecurity
{
    /// <summary>TLS from the start on port 465; else STARTTLS, which only a server on this very machine may lack.</summary>
    Auto,

    /// <summary>Mail goes only after STARTTLS.</summary>
    StartTls,

    /// <summary>TLS from the start.</summary>
    Tls,
}
