using System.Text.Json.Nodes;
using LeadBot.Leads;
using LeadBot.Leads.Measurements;

namespace LeadBot.Dialogs.Turns;

/// <summary>Keeps the mood of each message, and notices where it falls from message to message.</summary>
internal static class MoodTrack
{
    // So many messages, each in a worse mood than the one before, and the last one bad.
    private const int Falling = 3;
    private const double Bad = -0.5;
    private const int MostWords = 6;

    public static void Apply(VisitorTurn turn)
    {
        var (interview, mood) = (turn.Interview, turn.Reading.Mood);
        var before = interview.Mood?.Last.Value;
        interview.Mood = LeadMood.Next(interview.Mood, new MoodPoint(mood.Value, turn.Message!.ActivityId)
        {
            Words = [.. mood.Words.Take(MostWords).Select(word => new MoodWord(word.Text, word.Offset))],
        });
        interview.Falls = mood.Value < before ? interview.Falls + 1 : 0;
        turn.IsMoodFalling = interview.Falls >= Falling - 1 && mood.Value <= Bad;
        if (mood.Words.Count > 0)
        {
            // Places only: the words stand in the message, and go with it when it is erased.
            turn.Measure(EventKinds.MessageMood, ("value", mood.Value), ("words", new JsonArray([.. mood.Words.Select(word => (JsonNode)new JsonArray(word.Offset, word.Text.Length))])));
        }
    }
}
