using System.Net;
using System.Text;
using LeadBot.Leads.Outbox;

namespace LeadBot.Delivery.Email;

/// <summary>Writes a mail of a few sentences as text and as HTML.</summary>
internal static class HouseMailText
{
    public static Mail Compose(HouseMail mail, string from, IReadOnlyList<string> to) =>
        new($"{mail.Id}@{MailAddressText.DomainOf(from)}", from, to, mail.Subject, Text(mail), Html(mail), mail.At) { Sender = mail.Sender };

    private static string Text(HouseMail mail)
    {
        IEnumerable<string> parts = [.. mail.Paragraphs, .. mail.Link is { } link ? [$"{link.Words}: {link.Address}"] : Array.Empty<string>(), .. mail.Foot is { } foot ? [$"--\n{foot}"] : Array.Empty<string>()];
        return string.Join("\n\n", parts) + "\n";
    }

    private static string Html(HouseMail mail)
    {
        var html = new StringBuilder("<!doctype html><html><body style=\"font-family:Segoe UI,Arial,sans-serif;font-size:15px;line-height:1.5;color:#242424;max-width:600px\">");
        foreach (var paragraph in mail.Paragraphs)
        {
            html.Append("<p style=\"white-space:pre-line\">").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>");
        }

        if (mail.Link is { } link)
        {
            html.Append("<p style=\"margin:24px 0\"><a href=\"").Append(WebUtility.HtmlEncode(link.Address))
                .Append("\" style=\"background:#0f6cbd;color:#fff;padding:10px 18px;border-radius:4px;text-decoration:none\">").Append(WebUtility.HtmlEncode(link.Words)).Append("</a></p>");
        }

        return (mail.Foot is { } foot ? html.Append("<p style=\"font-size:12px;color:#616161\">").Append(WebUtility.HtmlEncode(foot)).Append("</p>") : html).Append("</body></html>").ToString();
    }
}
