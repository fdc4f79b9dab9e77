using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Options;

namespace LeadBot.Leads.Transfer;

/// <summary>Takes leads in from CSV. Rows are read and written in small groups behind the turns, so that neither memory nor chats notice how many there are.</summary>
public sealed class LeadImport(ILeadIntake intake, ILeadWriter writer, IOptionsMonitor<BotProfile> profiles, TimeProvider time)
{
    private const int Slice = 25; // leads of one transaction: some milliseconds of the one writer
    private const int LongestRow = 1024 * 1024;
    private const int Attempts = 5;

    /// <param name="by">Who imports; stands beside each value.</param>
    /// <param name="dryRun">True to find what is wrong without writing anything.</param>
    /// <exception cref="LeadFileException">The file as a whole cannot be read. Rows before the fault may be in already; the same file can be sent again.</exception>
    public async Task<LeadImportResult> RunAsync(string bot, string by, Stream file, LeadMapping mapping, bool dryRun, CancellationToken ct)
    {
        var profile = profiles.Get(bot);
        var report = new ImportReport(dryRun);
        using var text = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 64 * 1024, leaveOpen: true);
        var isCutOff = false;
        await using var csv = CsvReader.Create(text, Options(() => isCutOff = true), leaveOpen: true);
        var line = 0L;
        var isComplete = false;
        try
        {
            if (!await csv.ReadAsync(ct))
            {
                throw new LeadFileException("The file is empty.");
            }

            line = 1;
            var columns = ImportColumns.Read(Cells(csv), mapping, profile);
            var slice = new LeadSlice(bot, by, profile, report, time);
            while (await csv.ReadAsync(ct))
            {
                line++;
                if (isCutOff)
                {
                    throw NotCsv(line);
                }

                report.Rows++;
                slice.Add(ImportRow.Read(line, Cells(csv), columns));
                if (slice.Count == Slice)
                {
                    await WriteAsync(slice, dryRun, ct);
                }
            }

            await WriteAsync(slice, dryRun, ct);
            isComplete = true;
            return report.ToResult(columns.Ignored);
        }
        catch (DecoderFallbackException)
        {
            throw new LeadFileException($"The file is not UTF-8 (after row {line}). Save it as \"CSV UTF-8\" and send it again.");
        }
        catch (CsvFormatException)
        {
            throw NotCsv(line + 1);
        }
        finally
        {
            // What came in before a fault is in.
            if (!dryRun && (isComplete || report.Created + report.Updated > 0))
            {
                await NoteAsync(bot, by, report, isComplete);
            }
        }
    }

    // Commas, semicolons or tabs, as the first lines have them. The header is read as a row like others: its names are matched by what they fill. A
    // quote inside a cell is text; one that is never closed has swallowed the rest of the file.
    private static CsvReaderOptions Options(Action cutOff) => new()
    {
        HasHeader = false,
        MaxRecordSize = LongestRow,
        IncludeValuesInExceptions = false,
        OnMalformedRecord = record =>
        {
            if (record.Reason == CsvMalformedReason.UnterminatedQuote)
            {
                cutOff();
            }
        },
    };

    private static LeadFileException NotCsv(long line) =>
        new($"Row {line} cannot be read as CSV: a quote is not closed, or the row is longer than {LongestRow / 1024} KB.");

    private static string[] Cells(CsvReader csv)
    {
        var cells = new string[csv.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = csv.GetString(i);
        }

        return cells;
    }

    private async Task WriteAsync(LeadSlice slice, bool dryRun, CancellationToken ct)
    {
        for (var attempt = 1; slice.Count > 0; attempt++)
        {
            var known = await intake.FindAsync(slice.Ids, ct);
            var taken = await intake.FindConversationsAsync(slice.Conversations, ct);
            var (created, updated) = slice.Decide(known, taken);
            try
            {
                if (!dryRun && created.Count + updated.Count > 0)
                {
                    await intake.WriteAsync(created, updated, ct);
                }

                slice.Finish();
                return;
            }
            catch (LeadConflictException) when (attempt < Attempts)
            {
                // A turn got in between; decided again from what stands there now.
            }
        }
    }

    private Task NoteAsync(string bot, string by, ImportReport report, bool isComplete)
    {
        var what = new JsonObject
        {
            ["created"] = report.Created,
            ["updated"] = report.Updated,
            ["unchanged"] = report.Unchanged,
            ["failed"] = report.Failed,
            ["complete"] = isComplete,
        };
        return writer.CommitAsync(
            [
                new Measured(new Measurement(bot, EventKinds.LeadsImported, time.GetUtcNow()) { Actor = by, Body = what }),
                new Audited(new AuditEntry(bot, by, AuditActions.LeadsImported, "leads") { Detail = what.DeepClone() }),
            ],
            CancellationToken.None);
    }
}
