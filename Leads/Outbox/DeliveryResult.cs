namespace LeadBot.Leads.Outbox;

/// <summary>What became of a delivery. Reasons are for people: what the receiver said, without secrets.</summary>
public abstract record DeliveryResult
{
    private DeliveryResult()
    {
    }

    /// <summary>The receiver has it.</summary>
    /// <param name="Answer">What it said, such as <c>204</c>.</param>
    public sealed record Delivered(string Answer) : DeliveryResult;

    /// <summary>The receiver asks to be left alone for a while.</summary>
    public sealed record RetryAfter(string Reason, TimeSpan After) : DeliveryResult;

    /// <summary>Away, slow, failing, or the answer was lost on the way. It is tried again under the same key.</summary>
    public sealed record Transient(string Reason) : DeliveryResult;

    /// <summary>This one was refused, and would be again. Others may be taken.</summary>
    public sealed record Permanent(string Reason) : DeliveryResult;

    /// <summary>The receiver does not know us any more: nothing goes there until a person has looked.</summary>
    public sealed record AuthBroken(string Reason) : DeliveryResult;

    /// <summary>The receiver wants nothing more: nothing goes there until a person has looked.</summary>
    public sealed record RecipientGone(string Reason) : DeliveryResult;

    /// <summary>Why it is not there; null where it is.</summary>
    public string? Why => this switch
    {
        RetryAfter later => later.Reason,
        Transient fault => fault.Reason,
        Permanent refused => refused.Reason,
        AuthBroken broken => broken.Reason,
        RecipientGone gone => gone.Reason,
        _ => null,
    };
}
