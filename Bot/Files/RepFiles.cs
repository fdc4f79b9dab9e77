using LeadBot.Bot.Hosting;
using LeadBot.BotFramework.Schema;
using LeadBot.Channels.Files;
using LeadBot.Conversations.Attachments;
using LeadBot.Leads.Handoffs;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Files;

/// <summary>Files on their way between a visitor and the person who has their handoff.</summary>
internal sealed class RepFiles(IAttachmentStore store, FileLinks links, IOptionsMonitor<PublicUrlOptions> outside)
{
    /// <summary>Keeps a person's file with the visitor's conversation, so that it is erased with it.</summary>
    public async Task<SaidFile> KeepAsync(Handoff handoff, string name, string contentType, Stream content, CancellationToken ct)
    {
        var id = await store.SaveAsync(handoff.Bot, handoff.ConversationId, name, contentType, content, ct);
        return new SaidFile(name, contentType, FileAddress.Of(outside.CurrentValue.PublicUrl, id));
    }

    /// <summary>A person's message from a channel: its files for the visitor, and the names of those that the channel did not give us.</summary>
    public async Task<(IReadOnlyList<SaidFile> Kept, IReadOnlyList<string> Lost)> TakeAsync(Handoff handoff, Activity message, CancellationToken ct)
    {
        List<SaidFile> kept = [];
        List<string> lost = [];
        foreach (var file in message.Attachments ?? [])
        {
            if (FileAddress.IdOf(file.ContentUrl) is { } id && await store.OpenAsync(id, ct) is { } stored)
            {
                await using (stored.Content)
                {
                    kept.Add(await KeepAsync(handoff, stored.Name, stored.ContentType, stored.Content, ct));
                }
            }
            else
            {
                lost.Add(file.Name ?? "a file");
            }
        }

        return (kept, lost);
    }

    /// <summary>A visitor's files as the person in Teams opens them.</summary>
    public async Task<IReadOnlyList<SaidFile>> ShowAsync(Handoff handoff, Activity message, CancellationToken ct)
    {
        List<SaidFile> shown = [];
        foreach (var file in message.Attachments ?? [])
        {
            if ((file.Name ?? file.ContentType) is { } name)
            {
                var url = FileAddress.IdOf(file.ContentUrl) is { } id ? await links.OfAsync(new FileLink(handoff.Bot, handoff.Id, id), ct) : null;
                shown.Add(new SaidFile(name, file.ContentType ?? "", url));
            }
        }

        return shown;
    }
}
