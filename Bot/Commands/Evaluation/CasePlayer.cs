using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.Dialogs.Interviews;
using LeadBot.Leads;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>Plays the visitor of a case: says the opening, answers what is asked, interjects, and stops when nothing is asked.</summary>
internal static class CasePlayer
{
    // Far beyond every limit of the bot: a case ends by itself.
    private const int MostMessages = 40;

    public static async Task<PlayedCase> PlayAsync(ReplayBot bot, ConversationCase played, CancellationToken ct)
    {
        await using var chat = bot.Begin(played.Id, played.Channel, played.Page);
        List<PlayedLine> lines = [];
        var asked = new Dictionary<string, int>();
        var questions = 0;
        for (var sent = 1; sent <= MostMessages && Next(played, sent, lines.LastOrDefault()?.Asks, asked) is { } say; sent++)
        {
            lines.Add(new PlayedLine(sent, "visitor", say, null));
            var replies = await chat.SayAsync(say, ct);
            foreach (var reply in replies.Where(reply => reply.Type == ActivityTypes.Message))
            {
                var asks = Asks(reply);
                questions += asks is null ? 0 : 1;
                lines.Add(new PlayedLine(sent, "bot", reply.Text ?? "", asks));
            }
        }

        if (chat.Leads.Lead is { SettledAt: null })
        {
            await chat.FallSilentAsync(TimeSpan.FromDays(8), ct);
        }

        return new PlayedCase(played, lines, questions, chat.Leads.Lead, chat.Interview, chat.Said, chat.Leads.Events);
    }

    private static string? Next(ConversationCase played, int number, string? asks, Dictionary<string, int> asked)
    {
        if (number <= played.Opening.Count)
        {
            return played.Opening[number - 1];
        }

        if (played.Interjections.FirstOrDefault(interjection => interjection.After == number - 1) is { } interjection)
        {
            return interjection.Say;
        }

        if (asks is null)
        {
            return null;
        }

        if (!played.Answers.TryGetValue(asks, out var answers))
        {
            return played.Otherwise;
        }

        var times = asked.GetValueOrDefault(asks);
        asked[asks] = times + 1;
        return answers[Math.Min(times, answers.Count - 1)];
    }

    private static string? Asks(Activity reply) => reply.ChannelData is JsonObject data ? (string?)data["leadbot"]?["asks"] : null;
}
