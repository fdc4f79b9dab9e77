using System.Globalization;

namespace LeadBot.Leads.Replies;

/// <summary>A place in the list of replies that did not go out. As text it is what a caller hands back to read on.</summary>
/// <param name="At">When it was given up, Unix milliseconds.</param>
public sealed record ParkedReplyPlace(long At, ReplyKey Key)
{
    public static ParkedReplyPlace Of(ParkedReply reply) => new(reply.At.ToUnixTimeMilliseconds(), ReplyKey.Parse(reply.Id)!);

    /// <returns>Null where it did not come from here.</returns>
    public static ParkedReplyPlace? Parse(string text) =>
        text.Split('.', 2) is [var at, var key] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var moment) && ReplyKey.Parse(key) is { } found
            ? new ParkedReplyPlace(moment, found)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}.{Key}");
}
