using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;

namespace LeadBot.BotFramework.Testing;

/// <summary>A conversation written down: what is said and what must be answered. Runs when <see cref="StartTestAsync"/> is awaited.</summary>
public class TestFlow
{
    private const uint DefaultTimeout = 3000;
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Func<CancellationToken, Task>[] _steps;

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, (bot ?? throw new ArgumentNullException(nameof(bot))).OnTurnAsync)
    {
    }

    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
        : this(adapter, callback ?? ((_, _) => Task.CompletedTask), [])
    {
    }

    private TestFlow(TestAdapter adapter, BotCallbackHandler callback, Func<CancellationToken, Task>[] steps)
    {
        _adapter = adapter;
        _callback = callback;
        _steps = steps;
    }

    /// <exception cref="InvalidOperationException">The bot did not answer as expected.</exception>
    public async Task StartTestAsync(CancellationToken cancellationToken = default)
    {
        foreach (var step in _steps)
        {
            await step(cancellationToken).ConfigureAwait(false);
        }
    }

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(ct => _adapter.SendTextToBotAsync(userSays, _callback, ct));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(ct => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, ct));
    }

    /// <summary>The user joins.</summary>
    public TestFlow SendConversationUpdate() => Then(ct =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded = [_adapter.Conversation.User!];
        return _adapter.ProcessActivityAsync(update, _callback, ct);
    });

    public TestFlow Delay(TimeSpan timespan) => Then(ct => Task.Delay(timespan, ct));

    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = DefaultTimeout) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Action<IActivity> validateReply, string? description = null, uint timeout = DefaultTimeout) =>
        Send(userSays).AssertReply(validateReply, description, timeout);

    public TestFlow AssertReply(string expected, string? description = null, uint timeout = DefaultTimeout) =>
        AssertReply(_adapter.MakeActivity(expected), description, timeout);

    /// <summary>Compares type and text, both without white space around them.</summary>
    public TestFlow AssertReply(IActivity expected, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                Check(expected.Type == reply.Type, $"type '{expected.Type}'", $"'{reply.Type}'", description);
                var (wanted, said) = (expected.AsMessageActivity()?.Text?.Trim(), reply.AsMessageActivity()?.Text?.Trim());
                Check(wanted == said, $"'{wanted}'", $"'{said}'", description);
            },
            description,
            timeout);
    }

    public TestFlow AssertReply(Action<IActivity> validateActivity, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async ct =>
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
            deadline.CancelAfter(TimeSpan.FromMilliseconds(timeout));
            try
            {
                var reply = await _adapter.GetNextReplyAsync(deadline.Token).ConfigureAwait(false);
                validateActivity(reply!);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                throw new InvalidOperationException($"{description ?? "A reply"} was expected within {timeout} ms and did not come.");
            }
        });
    }

    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply =>
        {
            var said = reply.AsMessageActivity()?.Text;
            Check(said?.Contains(expected, StringComparison.Ordinal) == true, $"something with '{expected}'", $"'{said}'", description);
        },
        description,
        timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply =>
        {
            var said = reply.AsMessageActivity()?.Text;
            Check(candidates.Contains(said), $"one of '{string.Join("', '", candidates)}'", $"'{said}'", description);
        },
        description,
        timeout);

    /// <summary>Nothing is waiting to be read. The bot's turns are over by then, so there is nothing to wait for.</summary>
    public TestFlow AssertNoReply(string? description = null) => Then(_ =>
    {
        var said = _adapter.GetNextReply();
        Check(said is null, "no reply", $"'{(said as Activity)?.Text ?? said?.Type}'", description);
        return Task.CompletedTask;
    });

    private TestFlow Then(Func<CancellationToken, Task> step) => new(_adapter, _callback, [.. _steps, step]);

    private static void Check(bool holds, string expected, string actual, string? description)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"{(description is null ? "" : $"{description}: ")}expected {expected}, the bot said {actual}.");
        }
    }
}
