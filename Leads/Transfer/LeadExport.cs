using System.Text.Json.Nodes;
using CsvHelper;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Options;

namespace LeadBot.Leads.Transfer;

/// <summary>Writes leads as CSV (RFC 4180, UTF-8), page by page: never more than one page of leads is held.</summary>
public sealed class LeadExport(ILeadReader leads, ILeadWriter writer, IOptionsMonitor<BotProfile> profiles, TimeProvider time)
{
    /// <summary>Leads read at once.</summary>
    public const int PageSize = 500;

    // What a spreadsheet would run is neutralised by CsvCell, which an import undoes.
    private static readonly CsvWriterOptions s_csv = new() { NewLine = "\r\n" };
    private static readonly CsvWriterOptions s_excel = new() { NewLine = "\r\n", WriteByteOrderMark = true };

    /// <summary>Writes all leads of the query. That somebody took them out is noted in event log and audit, also where they went away in the middle.</summary>
    public async Task WriteAsync(LeadQuery query, LeadPreset preset, string by, Stream target, CancellationToken ct)
    {
        long count = 0;
        var isComplete = false;
        try
        {
            // Excel takes a file for UTF-8 only with its mark; others would read it as part of the first header.
            await using var csv = CsvWriter.Create(target, preset == LeadPreset.Excel ? s_excel : s_csv, leaveOpen: true);
            var columns = LeadColumns.Of(preset, profiles.Get(query.Bot));
            await WriteRowAsync(columns.Select(column => column.Header), csv, ct);
            for (string? after = query.After; ;)
            {
                var page = await leads.ListAsync(query with { After = after, Limit = PageSize }, ct);
                foreach (var lead in page.Items)
                {
                    await WriteRowAsync(columns.Select(column => Cell(column, lead)), csv, ct);
                    count++;
                }

                await csv.FlushAsync(ct);
                if ((after = page.Next) is null)
                {
                    break;
                }
            }

            isComplete = true;
        }
        finally
        {
            await NoteAsync(query.Bot, preset, by, count, isComplete);
        }
    }

    private static string Cell(LeadColumn column, Lead lead)
    {
        var text = column.Read(lead) ?? "";
        return column.IsPlainPhone && text.StartsWith('+') && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? text : CsvCell.Safe(text);
    }

    private static ValueTask WriteRowAsync(IEnumerable<string> cells, CsvWriter csv, CancellationToken ct)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        return csv.EndRecordAsync(ct);
    }

    private Task NoteAsync(string bot, LeadPreset preset, string by, long count, bool isComplete)
    {
        var what = new JsonObject { ["preset"] = EnumKeys.Of(preset), ["leads"] = count, ["complete"] = isComplete };
        return writer.CommitAsync(
            [
                new Measured(new Measurement(bot, EventKinds.LeadsExported, time.GetUtcNow()) { Actor = by, Body = what }),
                new Audited(new AuditEntry(bot, by, AuditActions.LeadsExported, "leads") { Detail = what.DeepClone() }),
            ],
            CancellationToken.None);
    }
}
