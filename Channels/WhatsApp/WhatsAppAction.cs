namespace LeadBot.Channels.WhatsApp;

/// <summary>What an error asks of us.</summary>
internal enum WhatsAppAction
{
    /// <summary>It goes again after a while.</summary>
    Retry,

    /// <summary>It would be refused again: it stays here with its reason.</summary>
    Park,

    /// <summary>Nobody is there: what waits behind it stays too.</summary>
    Gone,

    /// <summary>The recipient asked for silence: nothing goes to them any more.</summary>
    Suppress,

    /// <summary>Free words do not arrive any more; an approved template does.</summary>
    TemplateNeeded,

    /// <summary>The set-up is wrong: nothing goes until a person puts it right.</summary>
    AuthBroken,
}
