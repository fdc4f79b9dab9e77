using System.Collections.Concurrent;
using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadBot.Dialogs.Answers.Approved;

/// <summary>
/// The approved answers of each bot, read from its folder and read again when a file has changed, without a restart. A change with a fault
/// is logged and not taken: the answers before it stay.
/// </summary>
public sealed partial class AnswerBooks(IOptionsMonitor<BotProfile> profiles, TimeProvider time, ILogger<AnswerBooks> log)
{
    // Looking at file dates works on every disk and mount, where change notices do not.
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Shelf> _shelves = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The answers of a bot as they are now.</summary>
    public AnswerBook For(string bot)
    {
        var profile = profiles.Get(bot);
        if (profile.Answers.Length == 0)
        {
            return AnswerBook.Empty;
        }

        var shelf = _shelves.GetOrAdd(bot, static _ => new Shelf());
        lock (shelf)
        {
            if (shelf.Profile != profile || time.GetElapsedTime(shelf.LookedAt) >= s_lookEvery)
            {
                Look(bot, shelf, profile);
            }

            return shelf.Book;
        }
    }

    private void Look(string bot, Shelf shelf, BotProfile profile)
    {
        var stamp = AnswerFolder.Stamp(profile.Answers);
        if (shelf.Profile != profile || shelf.Stamp != stamp)
        {
            Read(bot, shelf, profile);
        }

        (shelf.LookedAt, shelf.Stamp, shelf.Profile) = (time.GetTimestamp(), stamp, profile);
    }

    private void Read(string bot, Shelf shelf, BotProfile profile)
    {
        var faults = new AnswerFaults();
        try
        {
            var answers = AnswerFolder.Read(profile.Answers, faults);
            if (faults.All.Count == 0)
            {
                shelf.Book = new AnswerBook(answers, profile.Locale, [profile.Company, profile.Name]);
                return;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(profile.Answers, e.Message);
        }

        LogKept(bot, string.Join(" ", faults.All));
    }

    [LoggerMessage(LogLevel.Warning, "The changed answers of {Bot} are not taken; those before stay. {Faults}")]
    private partial void LogKept(string bot, string faults);

    private sealed class Shelf
    {
        public AnswerBook Book { get; set; } = AnswerBook.Empty;

        public BotProfile? Profile { get; set; }

        public string Stamp { get; set; } = "";

        public long LookedAt { get; set; }
    }
}
