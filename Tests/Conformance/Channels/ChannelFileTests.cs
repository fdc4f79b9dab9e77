using System.Net;
using LeadBot.Channels.Files;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Connector;

namespace LeadBot.Tests.Conformance.Channels;

/// <summary>Files that a platform keeps for us until we fetch them.</summary>
public sealed class ChannelFileTests
{
    private const string Facts = "We need help with our invoices. We are Cole Advisory, 40 people, I'm the COO";

    /// <summary>Turns wait longer for a file than a busy machine holds up a test.</summary>
    private static readonly (string, string)[] s_patient = [("Turns:Budget", "00:02:00"), ("Turns:Lease", "00:03:00")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> All => ChannelContractTests.Sent;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_message_is_acknowledged_before_its_file_is_fetched_and_what_follows_waits_its_turn(string channel)
    {
        await using var stage = await ChannelStage.StartAsync(channel, 1, Ct, s_patient);
        stage.Driver.FileGate.Close();

        Assert.Equal(HttpStatusCode.OK, await stage.Driver.SendAsync(stage.Driver.Picture(0), Ct));
        Assert.Equal(HttpStatusCode.OK, await stage.Driver.SayAsync(0, Facts, Ct));
        await Until.TrueAsync(() => stage.Driver.FileGate.Waiting > 0, Ct);
        var heard = (await stage.Driver.HeardAsync(0, Ct)).Count;
        using var early = await OpenAsync(stage.Server.Address, stage.Journal, stage.Driver);
        stage.Driver.FileGate.Open();
        await stage.Journal.SettledAsync(Ct);
        using var there = await OpenAsync(stage.Server.Address, stage.Journal, stage.Driver);

        Assert.Equal(0, heard);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (early.StatusCode, there.StatusCode));
        Assert.Equal(FakeConnector.Picture, await there.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(["", Facts], stage.Journal.Said(stage.Driver.Conversation(0)).Select(text => text ?? ""));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_file_is_fetched_again_by_the_server_that_comes_after_one_that_was_killed(string channel)
    {
        await using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "leadbot.db");
        await using var driver = await ChannelStage.DriverAsync(channel, Ct);
        using var server = await MortalServer.StartAsync(
            database, Ct, [$"--Api:Keys:0={LeadBotServer.ApiKey}", "--Dashboard:Admin:Password=" + LeadBotServer.AdminPassword, .. driver.Settings.Concat(s_patient).Select(setting => $"--{setting.Item1}={setting.Item2}")]);
        driver.Server = () => server.Address;
        var journal = new ChannelJournal(database);
        driver.FileGate.Close();
        Assert.Equal(HttpStatusCode.OK, await driver.SendAsync(driver.Picture(0), Ct));
        await Until.TrueAsync(() => driver.FileGate.Waiting > 0, Ct);

        await server.DieAndReturnAsync(Ct);
        driver.FileGate.Open();
        await journal.SettledAsync(Ct);
        using var there = await OpenAsync(server.Address, journal, driver);

        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        Assert.Equal(FakeConnector.Picture, await there.Content.ReadAsByteArrayAsync(Ct));
    }

    private static async Task<HttpResponseMessage> OpenAsync(Uri server, ChannelJournal journal, ChannelDriver driver)
    {
        var message = journal.Messages(driver.Conversation(0)).First(line => line.Speaker == "visitor").Activity;
        using var http = new HttpClient();
        return await http.GetAsync(new Uri(server, FileAddress.Path + FileAddress.IdOf(Assert.Single(message.Attachments!).ContentUrl)), Ct);
    }
}
