using System.Net;
using LeadBot.Channels;
using LeadBot.Tests.Fakes;

namespace LeadBot.Tests.Conformance.Channels;

/// <summary>What holds on every channel.</summary>
public sealed class ChannelContractTests
{
    private const string Facts = "We need help with our invoices. We are Cole Advisory, 40 people, I'm the COO";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Channels to which messages are sent, and not only read there.</summary>
    public static TheoryData<string> Sent => ["teams", "telegram", "whatsapp"];

    public static TheoryData<string> All => ["webchat", .. Sent.Select(row => row.Data)];

    /// <summary>Channels on which the bot hears that somebody is writing.</summary>
    public static TheoryData<string> WithTyping => ["webchat", "teams"];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_message_is_taken_once_however_often_it_comes(string channel)
    {
        await using var stage = await StageAsync(channel);
        var hello = stage.Driver.Message(0, Facts);

        Assert.Equal(HttpStatusCode.OK, await stage.Driver.SendAsync(hello, Ct));
        var again = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stage.Driver.SendAsync(hello, Ct)));
        await stage.Journal.SettledAsync(Ct);

        Assert.All(again, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal([Facts], stage.Journal.Said(stage.Driver.Conversation(0)));
        Assert.Single(await stage.Driver.HearAsync(0, 1, Ct));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_is_said_and_answered_keeps_its_order(string channel)
    {
        await using var stage = await StageAsync(channel);
        string[] said = ["Hello", "We need help with our invoices", "We are Cole Advisory", "40 people", "I'm the COO"];
        foreach (var text in said)
        {
            await stage.Driver.SayAsync(0, text, Ct);
        }

        await stage.Journal.SettledAsync(Ct);
        var answers = stage.Journal.Answers(stage.Driver.Conversation(0));
        var heard = await stage.Driver.HearAsync(0, answers.Count, Ct);

        Assert.Equal(said, stage.Journal.Said(stage.Driver.Conversation(0)));
        Assert.True(answers.Count >= said.Length);
        Assert.Equal(answers.Count, heard.Count);
        Assert.All(answers.Zip(heard), pair => Assert.StartsWith(PlainText.Of(pair.First)[..20], pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_button_answers_the_question_that_it_stands_under(string channel)
    {
        await using var stage = await StageAsync(channel);
        await stage.Driver.SayAsync(0, Facts, Ct);
        await stage.Driver.HearAsync(0, 1, Ct);
        var buttons = await stage.Driver.ButtonsAsync(0, Ct);

        Assert.NotEmpty(buttons);
        Assert.Equal(HttpStatusCode.OK, await stage.Driver.SendAsync(buttons[0].Press, Ct));
        await stage.Driver.HearAsync(0, 2, Ct);

        Assert.Equal("answered", (string?)(await stage.LeadAsync(Ct))["fields"]!["timeline"]!["state"]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Long_text_arrives_whole_both_ways(string channel)
    {
        await using var stage = await StageAsync(channel);
        var visitors = string.Join(' ', Enumerable.Range(1, 700).Select(number => $"word{number}"));
        var reps = string.Join(' ', Enumerable.Range(1, 480).Select(number => $"line{number}"));
        await stage.Driver.SayAsync(0, "I want to talk to a person", Ct);
        await stage.Driver.HearAsync(0, 1, Ct);
        await stage.Driver.SayAsync(0, visitors, Ct);
        await stage.Journal.SettledAsync(Ct);
        var before = (await stage.Driver.HeardAsync(0, Ct)).Count;
        await stage.AcceptAndSayAsync(reps, Ct);
        await stage.Journal.SettledAsync(Ct);
        var heard = (await stage.Driver.HearAsync(0, before + 1, Ct)).Skip(before).ToList();

        Assert.True(visitors.Length > 4_000 && reps.Length > 3_500);
        Assert.Equal(visitors, stage.Journal.Said(stage.Driver.Conversation(0))[^1]);
        Assert.All(heard, part => Assert.InRange(part.Length, 1, stage.Driver.Longest));
        Assert.Equal(reps, string.Join(' ', heard));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_file_stands_in_the_conversation(string channel)
    {
        await using var stage = await StageAsync(channel);
        await stage.Driver.SayAsync(0, Facts, Ct);
        Assert.Equal(HttpStatusCode.OK, await stage.Driver.SendAsync(stage.Driver.Picture(0), Ct));
        await stage.Journal.SettledAsync(Ct);

        var file = Assert.Single(stage.Journal.Messages(stage.Driver.Conversation(0)).Where(line => line.Speaker == "visitor").Last().Activity.Attachments!);
        Assert.Equal("image/png", file.ContentType);
        Assert.False(string.IsNullOrEmpty(file.Name));
    }

    [Theory]
    [MemberData(nameof(WithTyping))]
    public async Task That_somebody_writes_is_heard_and_not_kept(string channel)
    {
        await using var stage = await StageAsync(channel);
        await stage.Driver.SayAsync(0, Facts, Ct);
        await stage.Journal.SettledAsync(Ct);
        var before = stage.Journal.Count("journal");

        var status = await stage.Driver.SendAsync(stage.Driver.Typing(0), Ct);
        await stage.Driver.SayAsync(0, "This quarter", Ct);
        await stage.Journal.SettledAsync(Ct);

        Assert.Equal((HttpStatusCode.OK, before + 2), (status, stage.Journal.Count("journal")));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Who_is_not_the_platform_is_refused_and_leaves_no_trace(string channel)
    {
        await using var stage = await StageAsync(channel);
        await stage.Driver.SayAsync(0, "Hello", Ct);
        await stage.Journal.SettledAsync(Ct);
        var before = stage.Journal.Count("journal");

        var statuses = new[] { await stage.Driver.ForgeAsync(stage.Driver.Message(0, "It is me"), Ct), await stage.Driver.ForgeAsync(stage.Driver.Picture(0), Ct) };

        Assert.All(statuses, status => Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{status}"));
        Assert.Equal(before, stage.Journal.Count("journal"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Of_two_hundred_messages_at_once_none_is_lost_and_each_conversation_keeps_its_order(string channel)
    {
        const int people = 20;
        await using var stage = await StageAsync(channel, people);
        string[][] said = [.. Enumerable.Range(0, people).Select(person => Enumerable.Range(1, 10).Select(number => $"message {number} of person {person}").ToArray())];

        await Task.WhenAll(Enumerable.Range(0, people).Select(async person =>
        {
            foreach (var text in said[person])
            {
                Assert.Equal(HttpStatusCode.OK, await stage.Driver.SayAsync(person, text, Ct));
            }
        }));

        await stage.Journal.SettledAsync(Ct);
        Assert.All(Enumerable.Range(0, people), person =>
        {
            Assert.Equal(said[person], stage.Journal.Said(stage.Driver.Conversation(person)));
            Assert.NotEmpty(stage.Journal.Answers(stage.Driver.Conversation(person)));
        });
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task What_the_platform_refuses_for_good_is_marked_with_its_reason(string channel)
    {
        await using var stage = await StageAsync(channel);
        stage.Driver.RefuseNext();
        await stage.Driver.SayAsync(0, Facts, Ct);
        await stage.Journal.SettledAsync(Ct);

        Assert.NotEqual("", Assert.Single(stage.Journal.PutAside(stage.Driver.Conversation(0))));
        Assert.Empty(await stage.Driver.HeardAsync(0, Ct));
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task What_was_answered_while_the_platform_was_down_arrives_when_it_is_back(string channel)
    {
        await using var stage = await StageAsync(channel);
        stage.Driver.Mood = () => Stumble.Down;
        await stage.Driver.SayAsync(0, "Hello", Ct);
        await stage.Driver.SayAsync(0, Facts, Ct);
        for (var minute = 1; minute <= 8; minute++)
        {
            var tries = stage.Driver.Tries;
            stage.Server.Time.Shift += TimeSpan.FromMinutes(1);
            await Until.ThereAsync(() => stage.Driver.Tries > tries ? "tried" : null, Ct);
        }

        Assert.Empty(await stage.Driver.HeardAsync(0, Ct));
        stage.Driver.Mood = null;
        stage.Server.Time.Shift += TimeSpan.FromSeconds(45);
        await stage.Journal.SettledAsync(Ct);
        var answers = stage.Journal.Answers(stage.Driver.Conversation(0));
        var heard = await stage.Driver.HearAsync(0, answers.Count, Ct);

        Assert.Empty(stage.Journal.PutAside(stage.Driver.Conversation(0)));
        Assert.Equal(answers.Count, heard.Count);
        Assert.All(answers.Zip(heard), pair => Assert.StartsWith(PlainText.Of(pair.First)[..20], pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task What_could_not_be_sent_for_ten_minutes_is_marked_and_the_conversation_goes_on(string channel)
    {
        await using var stage = await StageAsync(channel);
        stage.Driver.Mood = () => Stumble.Down;
        await stage.Driver.SayAsync(0, "Hello", Ct);
        await Until.ThereAsync(() => stage.Driver.Tries > 0 ? "tried" : null, Ct);
        stage.Server.Time.Shift += TimeSpan.FromMinutes(10.5);
        await stage.Journal.SettledAsync(Ct);
        stage.Driver.Mood = null;
        await stage.Driver.SayAsync(0, Facts, Ct);
        var heard = await stage.Driver.HearAsync(0, 1, Ct);
        await stage.Journal.SettledAsync(Ct);

        Assert.StartsWith("given up after", Assert.Single(stage.Journal.PutAside(stage.Driver.Conversation(0))), StringComparison.Ordinal);
        Assert.StartsWith(PlainText.Of(stage.Journal.Answers(stage.Driver.Conversation(0))[^1])[..20], heard[^1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task What_the_bot_could_not_send_before_a_person_took_over_is_not_sent_afterwards(string channel)
    {
        await using var stage = await StageAsync(channel);
        stage.Driver.Mood = () => Stumble.Down;
        await stage.Driver.SayAsync(0, "I want to talk to a person", Ct);
        await Until.ThereAsync(() => stage.Driver.Tries > 0 ? "tried" : null, Ct);
        await stage.AcceptAndSayAsync("Hello, this is Mia", Ct);
        stage.Driver.Mood = null;
        stage.Server.Time.Shift += TimeSpan.FromMinutes(1);
        await stage.Journal.SettledAsync(Ct);

        Assert.Equal(["Hello, this is Mia"], await stage.Driver.HeardAsync(0, Ct));
    }

    private static Task<ChannelStage> StageAsync(string channel, int people = 1) => ChannelStage.StartAsync(channel, people, Ct);
}
