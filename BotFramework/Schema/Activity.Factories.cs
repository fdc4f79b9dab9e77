using System.Runtime.CompilerServices;

namespace LeadBot.BotFramework.Schema;

/// <content>New activities, one method a type.</content>
public partial class Activity
{
    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };

    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [] };

    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

    public static IHandoffActivity CreateHandoffActivity() => new Activity(ActivityTypes.Handoff);

    public static ITraceActivity CreateTraceActivity(
        string name, string? valueType = null, object? value = null, [CallerMemberName] string? label = null) =>
        new Activity(ActivityTypes.Trace)
        {
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
        };

    /// <summary>A trace that answers this activity. The arguments stand in another order than those of the static method.</summary>
    public ITraceActivity CreateTrace(
        string name, object? value = null, string? valueType = null, [CallerMemberName] string? label = null)
    {
        var trace = CreateReply();
        trace.Type = ActivityTypes.Trace;
        trace.Text = null;
        trace.Attachments = null;
        trace.Entities = null;
        trace.Locale = null;
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }
}
