namespace LeadBot.Delivery.Email;

/// <summary>A mail server said no.</summary>
/// <param name="code">Its answer: 4xx for now, 5xx for good.</param>
/// <param name="isSignIn">It refused the sign-in, not the mail.</param>
public sealed class SmtpRefusedException(int code, string said, bool isSignIn = false) : Exception(said)
{
    public int Code { get; } = code;

    public bool IsSignIn { get; } = isSignIn;
}
