using LeadBot.Channels;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes;

namespace LeadBot.Tests.Conformance.Channels;

/// <summary>Every platform fails at random, and the process dies in the middle: what was said and answered is there all the same.</summary>
public sealed class FailingPlatformTests
{
    private const int People = 300;
    private const int AtOnce = 60;
    private const int FailingOf100 = 30;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(ChannelContractTests.All), MemberType = typeof(ChannelContractTests))]
    public async Task Three_hundred_conversations_finish_though_calls_fail_and_the_process_is_killed(string channel)
    {
        await using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "leadbot.db");
        await using var driver = await ChannelStage.DriverAsync(channel, Ct);
        string[] settings =
        [
            $"--Api:Keys:0={LeadBotServer.ApiKey}", "--Dashboard:Admin:Password=" + LeadBotServer.AdminPassword,
            "--Limits:MessagesPerMinute=0", "--Limits:RequestsPerMinutePerAddress=0",
            .. driver.Settings.Select(setting => $"--{setting.Key}={setting.Value}"),
        ];
        using var server = await MortalServer.StartAsync(database, Ct, settings);
        driver.Server = () => server.Address;
        var isSent = channel != "webchat";
        if (isSent)
        {
            driver.Mood = new Stumbles(20261121, FailingOf100).Next;
        }

        var begun = 0;
        var half = new TaskCompletionSource();
        var talks = Parallel.ForEachAsync(Enumerable.Range(0, People), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Ct }, async (person, ct) =>
        {
            if (Interlocked.Increment(ref begun) == People / 2)
            {
                half.SetResult();
            }

            await driver.ArriveAsync(person, ct);
            await driver.SayAsync(person, First(person), ct);
            await driver.HearAsync(person, 1, ct);
            await driver.SayAsync(person, Second(person), ct);
        });
        await Task.WhenAny(half.Task, talks);
        await server.DieAndReturnAsync(Ct);
        await talks;
        var journal = new ChannelJournal(database);
        await journal.SettledAsync(Ct);

        var repeats = 0;
        for (var person = 0; person < People; person++)
        {
            var conversation = driver.Conversation(person);
            Assert.Equal([First(person), Second(person)], journal.Said(conversation));
            Assert.Empty(journal.PutAside(conversation));
            var answers = journal.Answers(conversation).Select(PlainText.Of).ToList();
            var again = Repeats(answers, await driver.HearAsync(person, answers.Count, Ct));
            repeats += again;
            Assert.True(again == 0 || (isSent && journal.TriedAgain(conversation) > 0), $"person {person} got something twice, and nothing says so");
        }

        Assert.Equal(People, journal.Count("leads"));
        Assert.Equal(isSent, repeats > 0); // else no answer of the platform ever got lost, and the test proves little
    }

    private static string First(int person) => $"Hi, we need help with our invoices. We are Firm{person} Advisory, 40 people, I'm the COO";

    private static string Second(int person) => $"My e-mail is dana@firm{person}.example and yes, you may contact me";

    /// <summary>How often something came again. What is missing, strange or out of order fails.</summary>
    private static int Repeats(List<string> answers, IReadOnlyList<string> heard)
    {
        var at = 0;
        var again = 0;
        foreach (var text in heard)
        {
            if (at < answers.Count && Is(answers[at], text))
            {
                at++;
            }
            else if (at > 0 && Is(answers[at - 1], text))
            {
                again++;
            }
            else
            {
                Assert.Fail($"Nothing like this should come here: {text}\nSaid were:\n{string.Join('\n', answers)}");
            }
        }

        Assert.Equal(answers.Count, at);
        return again;
    }

    // Buttons may stand below the words as numbers.
    private static bool Is(string said, string heard) => heard.StartsWith(said, StringComparison.Ordinal);
}
