using System.Text.Json.Serialization;
using LeadBot.Leads.Replies;

namespace LeadBot.Bot.Api;

/// <param name="Id">For sending it again.</param>
/// <param name="Channel">Where the visitor is.</param>
/// <param name="Speaker"><c>bot</c> or <c>rep</c>.</param>
/// <param name="Text">What was said; absent for a caller who may not read leads.</param>
/// <param name="Reason">What the channel said last.</param>
/// <param name="Attempts">Tries since it was said, or since it was last sent again.</param>
/// <param name="At">When it was given up.</param>
/// <param name="LeadId">The conversation's newest lead, where it has one.</param>
/// <param name="HandoffId">Its newest handoff, where it has one.</param>
/// <param name="Held">Why it must not go again; absent where it may.</param>
internal sealed record ParkedReplyView(
    string Id, string Channel, string Speaker, string? Text, string Reason, int Attempts, DateTimeOffset SaidAt, DateTimeOffset At, string? LeadId, string? HandoffId, string? Held)
{
    public static ParkedReplyView Of(ParkedReply reply, bool withText) => new(
        reply.Id, reply.Channel, reply.ByPerson ? "rep" : "bot", withText ? reply.Text : null, reply.Reason, reply.Attempts, reply.SaidAt, reply.At, reply.LeadId,
        reply.HandoffId, reply.Hold is { } hold ? ReplyHoldWords.Of(hold) : null);
}

/// <param name="Items">Newest first.</param>
/// <param name="Next">Give it as <c>after</c> for the next page; absent on the last one.</param>
/// <param name="Channels">How many there are of each channel, whatever is asked for.</param>
internal sealed record ParkedReplyList(IReadOnlyList<ParkedReplyView> Items, string? Next, IReadOnlyList<ParkedReplyCount> Channels);

/// <param name="Id">Only this one; absent sends all again.</param>
/// <param name="Channel">Only those of this channel; not together with <c>id</c>.</param>
internal sealed record ReplyReplay(string? Id, string? Channel);

/// <param name="Count">How many go again.</param>
/// <param name="Held">How many stay.</param>
/// <param name="Why">Why they do; absent where none does.</param>
internal sealed record ReplayedReplies(int Count, int Held, string? Why);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ParkedReplyList))]
[JsonSerializable(typeof(ReplyReplay))]
[JsonSerializable(typeof(ReplayedReplies))]
internal sealed partial class ReplyWireJson : JsonSerializerContext;
