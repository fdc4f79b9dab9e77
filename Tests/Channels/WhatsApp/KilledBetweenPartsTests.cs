using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Twilio;

namespace LeadBot.Tests.Channels.WhatsApp;

/// <summary>The process dies in the middle of a message that goes in several.</summary>
public sealed class KilledBetweenPartsTests
{
    private const string Handoffs = "/api/v1/bots/default/handoffs";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)] // the piece on its way never arrived
    [InlineData(true)] // it did, and nobody heard the answer: it alone may come twice
    public async Task What_had_gone_does_not_go_again(bool hasArrived)
    {
        await using var folder = new TemporaryFolder();
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        using var server = await MortalServer.StartAsync(
            Path.Combine(folder.Path, "leadbot.db"), Ct,
            [
                $"--Api:Keys:0={LeadBotServer.ApiKey}", "--Dashboard:Admin:Password=" + LeadBotServer.AdminPassword,
                .. WhatsAppServer.Settings(twilio).Select(setting => $"--{setting.Key}={setting.Value}"),
            ]);
        await HandInAsync(server.Address, WhatsAppServer.Message("/human"));
        await TakeAndSayAsync(server.Address, twilio, hasArrived);
        await server.DieAndReturnAsync(Ct);
        twilio.Before = null;
        await Until.TrueAsync(() => LongReply.Of(twilio).Count >= (hasArrived ? 4 : 3), Ct, () => string.Join('\n', LongReply.Of(twilio)));

        var pieces = LongReply.Of(twilio);
        Assert.Equal(LongReply.Text, string.Join(' ', pieces.Distinct()));
        Assert.Equal(hasArrived ? [pieces[0], pieces[1], pieces[1], pieces[^1]] : pieces.Distinct(), pieces);
    }

    /// <summary>Ends while the second piece is on its way.</summary>
    private static async Task TakeAndSayAsync(Uri address, FakeTwilio twilio, bool hasArrived)
    {
        var onItsWay = new TaskCompletionSource();
        var calls = 0;
        twilio.Before = async (body, gone) =>
        {
            if (!body.StartsWith("word", StringComparison.Ordinal) || Interlocked.Increment(ref calls) != 2)
            {
                return;
            }

            onItsWay.SetResult();
            var left = new TaskCompletionSource();
            await using var heard = gone.Register(left.SetResult);
            await left.Task;
            if (!hasArrived)
            {
                gone.ThrowIfCancellationRequested();
            }
        };
        using var api = new HttpClient { BaseAddress = address };
        api.DefaultRequestHeaders.Authorization = new("Bearer", LeadBotServer.ApiKey);
        var handoff = await Until.ComesAsync(
            async () => (string?)(await api.GetFromJsonAsync<JsonObject>(Handoffs, Ct))!["items"]!.AsArray().FirstOrDefault()?["id"], Ct);
        using var accepted = await api.PostAsync(new Uri($"{Handoffs}/{handoff}/accept", UriKind.Relative), null, Ct);
        using var said = await api.PostAsJsonAsync($"{Handoffs}/{handoff}/messages", new { key = "k1", text = LongReply.Text }, Ct);
        said.EnsureSuccessStatusCode();
        await onItsWay.Task.WaitAsync(TimeSpan.FromMinutes(1), Ct);
    }

    private static async Task HandInAsync(Uri address, Dictionary<string, string> form)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, WhatsAppServer.Path)) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("X-Twilio-Signature", WhatsAppServer.Sign(WhatsAppServer.Path, form));
        using var answer = await http.SendAsync(request, Ct);
        answer.EnsureSuccessStatusCode();
    }
}
