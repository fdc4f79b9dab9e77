using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using LeadBot.Bot.SignIn;
using LeadBot.Bot.Typing;
using LeadBot.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Api;

/// <summary>Hints of what changed, as server-sent events.</summary>
internal static class EventEndpoint
{
    // Below the 30 to 60 seconds after which proxies close a silent connection.
    private static readonly TimeSpan s_keepAlive = TimeSpan.FromSeconds(15);

    public static void MapEvents(this RouteGroupBuilder bot) =>
        bot.MapGet("/events", Follow).RequireAuthorization(Scopes.LeadsRead).WithTags("Events").WithName("FollowEvents")
            .WithSummary("Hints of changes, as server-sent events")
            .WithDescription(
                "Events: ready (the stream is open), lead, handoff and destination (data names the id), reply (replies did not go out, or go again), typing (the visitor of that handoff writes; it holds for five seconds), counters (the leads' counters may have changed), resync (hints were missed: "
                + "read everything again), ping (every 15 seconds of silence). The stream ends within "
                + "seconds when the caller's session, key or right does. A client that comes back with Last-Event-ID reads on where it stopped.");

    private static ServerSentEventsResult<EventHint> Follow(
        string bot, LeadFeeds feeds, StandingCaller caller, TimeProvider time, IHostApplicationLifetime lifetime, HttpContext http)
    {
        http.Response.Headers["X-Accel-Buffering"] = "no"; // nginx would hold events back
        var lastSeen = http.Request.Headers["Last-Event-ID"].ToString();
        return TypedResults.ServerSentEvents(FollowAsync(
            feeds.Of(bot), lastSeen, ct => caller.MayStillAsync(http, Scopes.LeadsRead, ct), time, lifetime.ApplicationStopping, http.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<EventHint>> FollowAsync(
        LeadFeed feed, string lastSeen, Func<CancellationToken, Task<bool>> mayStill, TimeProvider time, CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken ct)
    {
        // An orderly stop ends the stream; the browser comes back by itself.
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stopping, ct);
        var place = feed.Last;
        if (lastSeen.Length > 0 && feed.PlaceOf(lastSeen) is { } known)
        {
            place = known;
            yield return Item(feed, "ready", null, place);
        }
        else
        {
            yield return Item(feed, lastSeen.Length > 0 ? "resync" : "ready", null, place);
        }

        var (asked, told) = (time.GetTimestamp(), time.GetTimestamp());
        while (await WaitAsync(feed, place, time, ends.Token) is { } grown)
        {
            if (time.GetElapsedTime(asked) >= StandingCaller.Glance)
            {
                if (!await MayStillAsync(mayStill, ends.Token))
                {
                    yield break; // who may come back by another session is asked at the door
                }

                asked = time.GetTimestamp();
            }

            if (!grown)
            {
                if (time.GetElapsedTime(told) >= s_keepAlive)
                {
                    told = time.GetTimestamp();
                    yield return Item(feed, "ping", null, place);
                }

                continue;
            }

            told = time.GetTimestamp();

            var (hints, reached) = feed.ReadAfter(place);
            place = reached;
            if (hints is null)
            {
                yield return Item(feed, "resync", null, place);
                continue;
            }

            // Only the last one moves the client's place: who is cut off in the middle gets all of them again.
            foreach (var hint in hints)
            {
                yield return new SseItem<EventHint>(new EventHint(hint.Id), hint.Kind);
            }

            // That somebody writes changes nothing that could be read again.
            if (hints.Any(hint => hint.Kind != TypingRelay.Hint))
            {
                yield return Item(feed, "counters", null, place);
            }
        }
    }

    private static SseItem<EventHint> Item(LeadFeed feed, string kind, string? id, long place) =>
        new(new EventHint(id), kind) { EventId = feed.IdOf(place) };

    private static async Task<bool> MayStillAsync(Func<CancellationToken, Task<bool>> mayStill, CancellationToken ct)
    {
        try
        {
            return await mayStill(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (StorageUnavailableException)
        {
            return false; // cannot be known now: the browser comes back, and then it is
        }
    }

    /// <returns>True when there is more, false after a while without, null at the end.</returns>
    private static async Task<bool?> WaitAsync(LeadFeed feed, long place, TimeProvider time, CancellationToken ct)
    {
        try
        {
            await feed.WaitAsync(place).WaitAsync(StandingCaller.Glance, time, ct);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
