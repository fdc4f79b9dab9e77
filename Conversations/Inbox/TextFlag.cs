namespace LeadBot.Conversations.Inbox;

/// <summary>A sensitive stretch of an activity's text, found before it was stored.</summary>
/// <param name="Kind">Such as <c>card</c> or <c>password</c>.</param>
/// <param name="Offset">In UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Masked">Whether the letters were replaced.</param>
public sealed record TextFlag(string Kind, int Offset, int Length, bool Masked);
