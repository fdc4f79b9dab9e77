using System.Text.Json.Nodes;
using LeadBot.Bot.Commands.Evaluation;
using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Dialogs;

/// <summary>A conversation with the default bot that reads as a chat: <c>Say</c>, then what the bot must do.</summary>
internal sealed class Chat
{
    private readonly List<Func<ReplayConversation, CancellationToken, Task>> _steps = [];
    private readonly string _channel;
    private readonly string? _page;
    private readonly (string Key, string? Value)[] _settings;
    private string _locale = "en-US";
    private IReadOnlyList<Activity> _replies = [];

    private Chat(string channel, string? page, (string, string?)[] settings) => (_channel, _page, _settings) = (channel, page, settings);

    public static Chat On(string channel = "webchat", string? page = null, params (string Key, string? Value)[] settings) => new(channel, page, settings);

    /// <summary>The visitor's browser has this locale from here on.</summary>
    public Chat In(string locale)
    {
        _locale = locale;
        return this;
    }

    /// <summary>The visitor says something.</summary>
    public Chat Say(string text) => Do(async (chat, ct) => _replies = await SayAsync(chat, text, ct));

    /// <summary>The visitor presses a button of the last reply.</summary>
    public Chat Press(int button) => Do(async (chat, ct) =>
        _replies = await SayAsync(chat, (string)_replies[^1].SuggestedActions!.Actions![button].Value!, ct));

    /// <summary>The time of the handoff is over, as the watch says it.</summary>
    public Chat Expire() => Do(async (chat, ct) =>
    {
        var timer = New(chat, ActivityTypes.Event);
        timer.Name = HandoffExpiry.EventName;
        timer.Value = chat.Leads.Handoff!.Id;
        _replies = await chat.SendAsync(timer, ct);
    });

    /// <summary>A person has taken the conversation and gives it back to the bot, as the service says it.</summary>
    public Chat GiveBack() => Do(async (chat, ct) =>
    {
        chat.Leads.Put(((HandoffStep.Done)HandoffMachine.Close(chat.Leads.Handoff!, "given back to the bot", chat.Leads.Handoff!.OpenedAt)).Handoff);
        _replies = await ReturnAsync(chat, ct);
    });

    /// <summary>That it was given back comes in once more.</summary>
    public Chat GiveBackAgain() => Do(async (chat, ct) => _replies = await ReturnAsync(chat, ct));

    /// <summary>The visitor opens the chat.</summary>
    public Chat Join() => Do(async (chat, ct) =>
    {
        var join = New(chat, ActivityTypes.Event);
        join.Name = "webchat/join";
        _replies = await chat.SendAsync(join, ct);
    });

    /// <summary>The channel says that the visitor is there.</summary>
    public Chat Added() => Do(async (chat, ct) =>
    {
        var update = chat.New(ActivityTypes.ConversationUpdate);
        update.MembersAdded = [update.From!];
        _replies = await chat.SendAsync(update, ct);
    });

    /// <summary>Minutes pass, and no timer comes.</summary>
    public Chat Wait(double minutes) => Do((chat, _) =>
    {
        ((ReplayClock)chat.Services.GetRequiredService<TimeProvider>()).Advance(TimeSpan.FromMinutes(minutes));
        return Task.CompletedTask;
    });

    /// <summary>The visitor says nothing for this long.</summary>
    public Chat FallSilent(double minutes) => Do(async (chat, ct) => _replies = await chat.FallSilentAsync(TimeSpan.FromMinutes(minutes), ct));

    /// <summary>The bot's one reply asks for this field, for the first or another time.</summary>
    public Chat Asks(string field, int attempt = 1) => Check(chat =>
    {
        var leadbot = LeadBotData(Assert.Single(_replies));
        Assert.Equal(field, (string?)leadbot["asks"]);
        Assert.Equal(attempt, (int?)leadbot["attempt"]);
        Assert.Equal(InputHints.ExpectingInput, _replies[0].InputHint);
    });

    /// <summary>The reply is made of exactly these approved texts.</summary>
    public Chat Says(params string[] keys) => Check(_ => Assert.Equal(keys, Texts(Assert.Single(_replies))));

    /// <summary>The reply holds this text among others.</summary>
    public Chat Mentions(string words) => Check(_ => Assert.Contains(words, Assert.Single(_replies).Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The reply offers these buttons, and no others.</summary>
    public Chat Offers(params string[] buttons) => Check(_ =>
        Assert.Equal(buttons, Assert.Single(_replies).SuggestedActions?.Actions?.Select(action => action.Title) ?? []));

    /// <summary>The bot replies, and asks nothing.</summary>
    public Chat AsksNothing() => Check(_ => Assert.Null(LeadBotData(Assert.Single(_replies))["asks"]));

    public Chat SaysNothing() => Check(_ => Assert.Empty(_replies));

    /// <summary>What stands on the lead at this point.</summary>
    public Chat Lead(Action<Lead> check) => Check(chat => check(chat.Leads.Lead ?? throw new InvalidOperationException("No lead has begun.")));

    public Chat HasNoLead() => Check(chat => Assert.Null(chat.Leads.Lead));

    public Chat Check(Action<ReplayConversation> check) => Do((chat, _) =>
    {
        check(chat);
        return Task.CompletedTask;
    });

    /// <summary>The stored stack is replaced by this one, as after an upgrade.</summary>
    public Chat Stack(string stack) => Do(async (chat, ct) =>
    {
        var storage = chat.Services.GetRequiredService<IStorage>();
        var (key, item) = (await storage.ReadAsync(["directline/conversations/conversation-1"], ct)).Single();
        var state = JsonNode.Parse(((StateBag)item).ToString())!;
        state["DialogState"] = JsonNode.Parse(stack);
        await storage.WriteAsync(new Dictionary<string, object> { [key] = StateBag.FromText(state.ToJsonString(), ((StateBag)item).ETag) }, ct);
    });

    /// <summary>Looks at what the bot has just said.</summary>
    public Chat Replies(Action<IReadOnlyList<Activity>> check) => Check(_ => check(_replies));

    /// <summary>The same steps several times.</summary>
    public Chat Times(int count, Func<Chat, int, Chat> steps) => Enumerable.Range(0, count).Aggregate(this, steps);

    public async Task RunAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var bot = ReplayBot.Create("default", DefaultBot.Configuration(_settings));
        await using var chat = bot.Begin("conversation-1", _channel, _page);
        for (var i = 0; i < _steps.Count; i++)
        {
            try
            {
                await _steps[i](chat, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new InvalidOperationException($"Step {i + 1} of the chat failed; the bot had said: {string.Join(" | ", _replies.Select(reply => reply.Text))}", e);
            }
        }
    }

    public static JsonNode LeadBotData(Activity reply) => ((JsonObject)reply.ChannelData!)["leadbot"]!;

    public static IEnumerable<string> Texts(Activity reply) => LeadBotData(reply)["text"]!.AsArray().Select(key => (string)key!);

    private Task<IReadOnlyList<Activity>> SayAsync(ReplayConversation chat, string text, CancellationToken ct)
    {
        var message = New(chat, ActivityTypes.Message);
        message.Text = text;
        return chat.SendAsync(message, ct);
    }

    private Task<IReadOnlyList<Activity>> ReturnAsync(ReplayConversation chat, CancellationToken ct)
    {
        var timer = New(chat, ActivityTypes.Event);
        timer.Name = HandoffReturn.EventName;
        timer.Value = chat.Leads.Handoff!.Id;
        return chat.SendAsync(timer, ct);
    }

    private Activity New(ReplayConversation chat, string type)
    {
        var activity = chat.New(type);
        activity.Locale = _locale;
        return activity;
    }

    private Chat Do(Func<ReplayConversation, CancellationToken, Task> step)
    {
        _steps.Add(step);
        return this;
    }
}
