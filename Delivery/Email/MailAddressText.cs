using System.Text.RegularExpressions;

namespace LeadBot.Delivery.Email;

/// <summary>Addresses that can stand in a command or header as they are: nothing in them ends a line, opens a comment or begins another address.</summary>
internal static partial class MailAddressText
{
    public static bool IsAddress(string text) => text.Length <= 254 && Address().IsMatch(text);

    public static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];

    [GeneratedRegex(@"\A[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex Address();
}
