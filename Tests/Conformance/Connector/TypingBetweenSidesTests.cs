using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Journal;
using LeadBot.Tests.Api;
using LeadBot.Tests.Channels;
using LeadBot.Tests.Channels.Telegram;
using LeadBot.Tests.Conformance.Channels;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Conformance.Connector;

/// <summary>Each side of a handoff sees that the other writes, wherever they sit.</summary>
public sealed class TypingBetweenSidesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visitors_typing_is_shown_in_the_reps_chat_and_at_the_desk()
    {
        await using var mia = await TeamsPerson.StartAsync(Ct);
        var (visitor, handoff) = await mia.TakeAsync(Ct);
        using var http = mia.Server.Api();
        await using var events = new EventStream(await http.GetStreamAsync("/api/v1/bots/default/events", Ct));

        using var typed = await TypeAsync(mia.Server.Address, visitor);
        var where = await Until.ThereAsync(() => mia.Service.Typed.FirstOrDefault(), Ct);
        var told = await TypedAsync(events);

        Assert.Equal(TeamsPerson.Chat, where);
        Assert.Contains(handoff, told.Data, StringComparison.Ordinal);
        visitor.Dispose();
    }

    [Theory]
    [MemberData(nameof(ChannelContractTests.WithTyping), MemberType = typeof(ChannelContractTests))]
    public async Task A_visitors_typing_is_shown_at_the_desk_wherever_they_write(string channel)
    {
        await using var stage = await ChannelStage.StartAsync(channel, 1, Ct);
        await stage.Driver.SayAsync(0, "I want to talk to a person", Ct);
        await stage.Journal.SettledAsync(Ct);
        using var desk = new Desk(stage.Server);
        var handoff = await desk.AcceptAsync(Ct);
        using var http = stage.Server.Api();
        await using var events = new EventStream(await http.GetStreamAsync("/api/v1/bots/default/events", Ct));

        await stage.Driver.SendAsync(stage.Driver.Typing(0), Ct);
        var told = await TypedAsync(events);

        Assert.Contains(handoff, told.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anybody_has_accepted_nobody_is_shown_that_the_visitor_writes()
    {
        await using var mia = await TeamsPerson.StartAsync(Ct);
        var (other, taken) = await mia.TakeAsync(Ct);
        using var desk = new Desk(mia.Server);
        using var visitor = await DirectLineVisitor.ArriveAsync(mia.Server.Address, Ct);
        await visitor.AskAsync("I want to talk to a person", ct: Ct);
        var handoff = await Until.ComesAsync(
            async () => (string?)(await desk.GetAsync("/handoffs", Ct))["items"]!.AsArray().FirstOrDefault(one => (string?)one!["id"] != taken)?["id"], Ct);

        using var http = mia.Server.Api();
        await using var events = new EventStream(await http.GetStreamAsync("/api/v1/bots/default/events", Ct));

        // What is heard is told in the order of hearing it.
        using var early = await TypeAsync(mia.Server.Address, visitor);
        using var shown = await TypeAsync(mia.Server.Address, other);
        var told = await TypedAsync(events);

        Assert.Contains(taken, told.Data, StringComparison.Ordinal);
        Assert.DoesNotContain(handoff, told.Data, StringComparison.Ordinal);
        other.Dispose();
    }

    [Fact]
    public async Task A_reps_typing_in_teams_is_shown_to_the_visitor()
    {
        await using var mia = await TeamsPerson.StartAsync(Ct);
        var (visitor, _) = await mia.TakeAsync(Ct);
        var heard = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var open = mia.Server.Services.GetRequiredService<ITransientFeed>().Subscribe(visitor.ConversationId, activity => heard.TrySetResult(activity));

        var typing = mia.Message("");
        typing["type"] = "typing";
        using var taken = await mia.PostAsync(typing, Ct);
        var shown = await heard.Task.WaitAsync(TimeSpan.FromMinutes(1), Ct);

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal((ActivityTypes.Typing, "Mia", RoleTypes.Bot), (shown.Type, shown.From!.Name, shown.From.Role));
        visitor.Dispose();
    }

    [Fact]
    public async Task Typing_at_the_desk_is_shown_on_telegram()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.Says("I want to talk to a person");
        await using var server = TelegramServer.Start(telegram);
        using var desk = new Desk(server);
        await Until.AtLeastAsync(1, () => telegram.Sent, Ct);
        var handoff = await desk.AcceptAsync(Ct);

        var (status, _) = await desk.PostAsync($"/handoffs/{handoff}/typing", new { }, Ct);
        var action = await Until.ThereAsync(() => telegram.Calls.LastOrDefault(call => call.Method == "sendChatAction").Arguments, Ct);

        Assert.Equal(204, status);
        Assert.Equal((42L, "typing"), ((long)action["chat_id"]!, (string)action["action"]!));
    }

    private static async Task<EventStream.Event> TypedAsync(EventStream events)
    {
        var told = await events.NextAsync();
        while (told.Kind != "typing")
        {
            told = await events.NextAsync();
        }

        return told;
    }

    private static async Task<HttpResponseMessage> TypeAsync(Uri server, DirectLineVisitor visitor)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", visitor.Token);
        return await http.PostAsJsonAsync(
            new Uri(server, $"/v3/directline/conversations/{visitor.ConversationId}/activities"), new JsonObject { ["type"] = "typing", ["from"] = new JsonObject { ["id"] = "visitor" } }, Ct);
    }
}
