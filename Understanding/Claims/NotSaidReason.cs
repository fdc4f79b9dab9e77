namespace LeadBot.Understanding.Claims;

/// <summary>Why words do not count as said.</summary>
[Flags]
internal enum NotSaidReason
{
    Counts = 0,

    /// <summary>"We are not a 200-person company".</summary>
    Negation = 1,

    /// <summary>"If we were 500 people".</summary>
    Hypothesis = 2,

    /// <summary>"Our client has 300 employees".</summary>
    ThirdParty = 4,

    /// <summary>"We used to be 300".</summary>
    Past = 8,

    /// <summary>"We will be 200 next year".</summary>
    Future = 16,

    /// <summary>"Your website says 'from 20 people'".</summary>
    Quoted = 32,

    /// <summary>"You helped a 500-person firm": of the firm that the visitor writes to.</summary>
    Firm = 64,

    /// <summary>"A billion dollars, just kidding".</summary>
    Jest = 128,
}
