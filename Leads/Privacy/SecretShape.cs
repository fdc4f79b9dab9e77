namespace LeadBot.Leads.Privacy;

/// <summary>What the secret behind a word looks like.</summary>
internal enum SecretShape
{
    Password,

    /// <summary>As a password, behind a word that means much else too: "a pass is yours".</summary>
    Pass,

    /// <summary>Several words.</summary>
    Phrase,

    /// <summary>Three to eight digits.</summary>
    Pin,

    /// <summary>The digits on a card's back.</summary>
    CardCode,

    /// <summary>Letters and digits mixed, or long.</summary>
    Key,

    /// <summary>Behind a word that means much else too: only a long one counts.</summary>
    LongKey,
}
