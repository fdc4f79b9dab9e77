using System.Globalization;
using System.Text;

namespace LeadBot.Delivery.Email;

/// <summary>A mail on the wire: headers in ASCII, both bodies as base64, so that no word of a visitor can end a line, a header or the mail.</summary>
internal static class MailText
{
    private const int WordBytes = 45; // 60 letters of base64; RFC 2047 allows 75 with all around

    public static byte[] Compose(Mail mail)
    {
        var boundary = $"leadbot-{mail.Id.Replace('@', '-')}";
        var text = new StringBuilder();
        Header(text, "Date", mail.At.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header(text, "From", $"{Sender(mail.Sender)} <{Checked(mail.From)}>");
        Header(text, "To", string.Join(", ", mail.To.Select(Checked)));
        if (mail.ReplyTo is { } reply && MailAddressText.IsAddress(reply))
        {
            Header(text, "Reply-To", reply);
        }

        Header(text, "Subject", Encode(mail.Subject));
        Header(text, "Message-ID", $"<{mail.Id}>");
        if (mail.Thread is { } thread)
        {
            Header(text, "In-Reply-To", $"<{thread}>");
            Header(text, "References", $"<{thread}>");
        }

        Header(text, "Auto-Submitted", "auto-generated");
        Header(text, "MIME-Version", "1.0");
        Header(text, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        text.Append("\r\n");
        Part(text, boundary, "text/plain", mail.Text);
        Part(text, boundary, "text/html", mail.Html);
        text.Append("--").Append(boundary).Append("--\r\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    // A name may hold commas and brackets, which mean something beside an address.
    private static string Sender(string? name) => Encode(name ?? "LeadBot") is var words && words.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-') || words.StartsWith("=?", StringComparison.Ordinal)
        ? words
        : $"\"{words.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)}\"";

    /// <summary>A header's words: as they are where they are plain ASCII, else as encoded words. Line ends and other controls become spaces.</summary>
    public static string Encode(string words)
    {
        var clean = new string([.. words.Select(letter => char.IsControl(letter) ? ' ' : letter)]).Trim();
        if (clean.All(char.IsAscii) && clean.Length <= 200 && !clean.Contains("=?", StringComparison.Ordinal))
        {
            return clean;
        }

        var (encoded, word) = (new List<string>(), new List<byte>());
        foreach (var rune in clean.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            if (word.Count + bytes.Length > WordBytes)
            {
                encoded.Add(Word(word));
                word.Clear();
            }

            word.AddRange(bytes);
        }

        encoded.Add(Word(word));
        return string.Join("\r\n ", encoded);

        static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
    }

    private static void Header(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");

    private static void Part(StringBuilder text, string boundary, string type, string body)
    {
        text.Append("--").Append(boundary).Append("\r\n");
        Header(text, "Content-Type", $"{type}; charset=utf-8");
        Header(text, "Content-Transfer-Encoding", "base64");
        text.Append("\r\n").Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(body), Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
    }

    private static string Checked(string address) =>
        MailAddressText.IsAddress(address) ? address : throw new ArgumentException($"\"{address}\" is not an e-mail address.", nameof(address));
}
