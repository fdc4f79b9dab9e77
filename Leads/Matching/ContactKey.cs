namespace LeadBot.Leads.Matching;

/// <summary>Normal forms by which two leads are seen to be the same person or firm.</summary>
public static class ContactKey
{
    /// <summary>Lower case, without a <c>+tag</c>: such addresses reach the same mailbox.</summary>
    public static string? Email(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }

        var whole = address.Trim().ToLowerInvariant();
        var at = whole.LastIndexOf('@');
        var tag = whole.IndexOf('+');
        return tag > 0 && tag < at ? whole[..tag] + whole[at..] : whole;
    }

    /// <summary>The digits with a leading plus; null below seven digits, which no number has.</summary>
    public static string? Phone(string? number)
    {
        var digits = string.Concat((number ?? "").Where(char.IsAsciiDigit));
        return digits.Length < 7 ? null : "+" + digits;
    }

    /// <summary>The firm's mail domain; null for a free provider's.</summary>
    public static string? Domain(string? address) =>
        Email(address) is { } email && email.Contains('@') && !FreeMail.IsFree(email) ? email[(email.LastIndexOf('@') + 1)..] : null;
}
