using System.Text.Json.Nodes;
using LeadBot.Leads.Measurements;

namespace LeadBot.Tests.Storage.Figures;

/// <summary>Conversations as they never were: every event may come, in any order, any number of times.</summary>
internal static class RandomLog
{
    public static readonly string[] Channels = ["webchat", "telegram", "teams"];
    public static readonly string[] Pages = ["/", "/pricing", "/services/ai"];
    public static readonly string[] Fields = ["need", "email", "budget"];

    public static List<Measurement> Of(Random random, string bot, DateOnly from, DateOnly to)
    {
        List<Measurement> log = [];
        var conversations = random.Next(1, 25);
        for (var i = 0; i < conversations; i++)
        {
            var id = $"{bot}-{i}";
            var at = new DateTimeOffset(from.AddDays(-3), TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(random.Next((to.DayNumber - from.DayNumber + 6) * 24 * 60));
            if (random.Next(10) > 0)
            {
                log.Add(Event(bot, id, at, EventKinds.ConversationStarted, 1, ("channel", One(random, Channels)), ("page", Page(random)), ("campaign", random.Next(3) == 0 ? "autumn" : null)));
            }

            for (var n = random.Next(15); n > 0; n--)
            {
                at = at.AddSeconds(random.Next(40_000));
                log.Add(Any(random, bot, id, at));
            }
        }

        return log;
    }

    private static Measurement Any(Random random, string bot, string id, DateTimeOffset at)
    {
        var episode = random.Next(1, 3);
        return random.Next(13) switch
        {
            0 => Event(bot, id, at, EventKinds.QuestionAsked, episode, ("field", One(random, Fields)), ("attempt", 1)),
            1 => Event(bot, id, at, EventKinds.FieldAnswered, episode, ("field", One(random, Fields)), ("by", random.Next(2) == 0 ? "llm" : "builtin")),
            2 => Event(bot, id, at, EventKinds.ClaimDropped, episode, ("field", One(random, Fields)), ("by", "llm"), ("why", random.Next(3) == 0 ? "contradicted" : "not_said")),
            3 or 4 => Event(bot, id, at, EventKinds.LeadCaptured, episode, ("by", "email")),
            5 => Event(bot, id, at, EventKinds.LeadSettled, episode, ("outcome", random.Next(2) == 0 ? "qualified" : "nurture")),
            6 => Event(bot, id, at, EventKinds.Abandoned, episode, ("asks", random.Next(4) == 0 ? null : One(random, Fields))),
            7 => Event(bot, id, at, EventKinds.ConversationResumed, episode),
            8 => Event(bot, id, at, EventKinds.Escalated, episode, ("reason", random.Next(2) == 0 ? "pricing" : "legal")),
            9 => Event(bot, id, at, EventKinds.ExceptionNoted, episode, ("kind", "parked")),
            10 => Event(bot, id, at, EventKinds.HandoffOpened, episode, ("owner", "sales"), ("complete", random.Next(2) == 0)),
            11 => Event(bot, id, at, EventKinds.HandoffAccepted, episode, ("owner", "sales"), ("waitedMs", (long)random.Next(100_000))),
            _ => Event(bot, id, at, random.Next(2) == 0 ? EventKinds.HandoffDeclined : EventKinds.HandoffFirstReply, episode, ("owner", "sales"), ("waitedMs", (long)random.Next(100_000))),
        };
    }

    private static string? Page(Random random) => random.Next(4) switch
    {
        0 => null,
        1 => "https://a.example" + One(random, Pages) + "?utm_source=x",
        _ => One(random, Pages),
    };

    private static string One(Random random, string[] of) => of[random.Next(of.Length)];

    private static Measurement Event(string bot, string id, DateTimeOffset at, string kind, int episode, params (string Name, JsonNode? Value)[] body)
    {
        var json = new JsonObject { ["episode"] = episode };
        foreach (var (name, value) in body)
        {
            json[name] = value;
        }

        return new Measurement(bot, kind, at) { ConversationId = id, Body = json };
    }
}
