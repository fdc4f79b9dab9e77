using System.Text;
using System.Text.RegularExpressions;

namespace LeadBot.Tests.Fakes.Delivery;

/// <summary>A mail as it came over the wire, and what a mail program would show of it.</summary>
internal sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Raw, bool IsProtected)
{
    public string Text => Part("text/plain");

    public string Html => Part("text/html");

    public string Subject => Decode(Header("Subject"));

    /// <summary>The headers, one a line, as the wire has them: folded lines are put together.</summary>
    public IReadOnlyList<string> Headers => Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n");

    public string Header(string name) =>
        Headers.SingleOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..] ?? "";

    private string Part(string type)
    {
        var start = Raw.IndexOf($"Content-Type: {type}", StringComparison.Ordinal);
        var body = Raw.IndexOf("\r\n\r\n", start, StringComparison.Ordinal) + 4;
        return Encoding.UTF8.GetString(Convert.FromBase64String(Raw[body..Raw.IndexOf("\r\n--", body, StringComparison.Ordinal)]));
    }

    private static string Decode(string words) => Regex.Replace(
        Regex.Replace(words, @"\?=\s+=\?", "?==?"), @"=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=", word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)));
}
