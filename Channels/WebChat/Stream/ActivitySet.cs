using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

using LeadBot.BotFramework.Schema;
using LeadBot.Channels.WebChat.DirectLine;
using LeadBot.Conversations.Journal;

namespace LeadBot.Channels.WebChat.Stream;

/// <summary>Writes <c>{"activities":[…],"watermark":"…"}</c>. Journal rows are JSON already and go out letter for letter.</summary>
internal static class ActivitySet
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(IBufferWriter<byte> target, JournalPage page)
    {
        using var writer = Begin(target);
        foreach (var entry in page.Entries)
        {
            writer.WriteRawValue(entry.Body, skipInputValidation: true);
        }

        End(writer, page.Watermark);
    }

    /// <param name="lastSent">Repeats the watermark last sent, so that nothing unsent is skipped.</param>
    public static void Write(IBufferWriter<byte> target, Activity activity, long lastSent)
    {
        using var writer = Begin(target);
        ActivityJson.Write(writer, activity);
        End(writer, lastSent);
    }

    private static Utf8JsonWriter Begin(IBufferWriter<byte> target)
    {
        var writer = new Utf8JsonWriter(target, Options);
        writer.WriteStartObject();
        writer.WriteStartArray("activities"u8);
        return writer;
    }

    private static void End(Utf8JsonWriter writer, long watermark)
    {
        writer.WriteEndArray();
        writer.WriteString("watermark"u8, Watermark.Write(watermark));
        writer.WriteEndObject();
    }
}
