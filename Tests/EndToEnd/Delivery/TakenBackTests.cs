using System.Net.Http.Json;
using LeadBot.Leads.Erasure;
using LeadBot.Storage.Writing;
using LeadBot.Tests.Fakes.Delivery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.EndToEnd.Delivery;

/// <summary>Who has a lead hears that its visitor has taken consent back, and that it was deleted.</summary>
public sealed class TakenBackTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Consent_that_is_taken_back_reaches_whoever_has_the_lead_once_and_with_nothing_else_about_the_visitor()
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        await using var smtp = new FakeSmtp().Start();
        await using var server = LeadBotServer.Start([.. receiver.Settings(), .. smtp.Settings()]);
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);
        var created = (await Until.AtLeastAsync(1, () => receiver.Taken, Ct))[0];
        await Until.AtLeastAsync(1, () => smtp.Mails, Ct);

        await visitor.SayAsync("leave me alone", ct: Ct);
        var told = await Until.ThereAsync(() => receiver.Taken.FirstOrDefault(taken => (string?)taken.Body["data"]!["consent"]!["state"] == "refused"), Ct);
        var note = await Until.ThereAsync(() => smtp.Mails.FirstOrDefault(mail => mail.Subject.StartsWith("Do not contact", StringComparison.Ordinal)), Ct);
        using var api = server.Api();
        using var changed = await api.PostAsJsonAsync($"/api/v1/bots/default/leads/{created.LeadId}/status", new { status = "contacted" }, Ct);
        changed.EnsureSuccessStatusCode();
        using var other = await LeadVisitor.TalkAsync(() => server.Address, 2, Ct);
        await Until.ThereAsync(() => receiver.Taken.FirstOrDefault(taken => taken.Email == "dana@firm2.example"), Ct);

        Assert.Equal(("lead.updated", created.LeadId, $"lead_{created.LeadId}_{told.Version}"), (told.Type, told.LeadId, told.Id));
        Assert.Empty(told.Body["data"]!["fields"]!.AsObject());
        Assert.DoesNotContain("dana@firm1", told.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(told.Id, receiver.Taken.Last(taken => taken.LeadId == created.LeadId).Id);
        Assert.Equal("Do not contact: Dana Cole, Firm1 Advisory (consent taken back)", note.Subject);
        Assert.Contains("leave me alone", note.Text, StringComparison.Ordinal);
        Assert.Equal("", note.Header("Reply-To"));
    }

    [Fact]
    public async Task A_deleted_lead_is_told_to_whoever_has_it_by_its_number_alone_also_when_the_receiver_is_away_for_a_while()
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        await using var smtp = new FakeSmtp().Start();
        await using var server = LeadBotServer.Start([.. receiver.Settings(), .. smtp.Settings(), ("Outbox:Deliveries:FirstRetry", "00:00:00.050"), ("Outbox:Deliveries:LongestRetry", "00:00:00.100")]);
        using var api = server.Api();
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);
        using var refused = await LeadVisitor.TalkAsync(() => server.Address, 2, Ct, ("consent", "no, please don't"));
        var created = (await Until.AtLeastAsync(1, () => receiver.Taken, Ct))[0];
        await Until.ThereAsync(() => smtp.Mails.Count(mail => mail.Header("Reply-To").Length > 0) >= 2 ? "both" : null, Ct);

        var isAway = true;
        receiver.Answer = _ => Task.FromResult<IResult?>(Volatile.Read(ref isAway) ? Results.StatusCode(503) : null);
        foreach (var email in new[] { "dana@firm1.example", "dana@firm2.example" })
        {
            await DeleteAsync(server, api, email);
        }

        var note = await Until.ThereAsync(() => smtp.Mails.FirstOrDefault(mail => mail.Subject == "Lead deleted" && mail.Text.Contains(created.LeadId, StringComparison.Ordinal)), Ct);
        Volatile.Write(ref isAway, false);
        var told = await Until.ThereAsync(() => receiver.Taken.FirstOrDefault(taken => taken.Type == "lead.deleted"), Ct);

        Assert.Equal((created.LeadId, $"lead_{created.LeadId}_{told.Version}"), (told.LeadId, told.Id));
        Assert.True(told.Version > receiver.Taken.Where(taken => taken.Type != "lead.deleted").Max(taken => taken.Version));
        Assert.Equal(["bot", "id", "version"], told.Body["data"]!.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("Dana", note.Raw + note.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(receiver.Taken, taken => taken.LeadId != created.LeadId); // it never had the other one
    }

    private static async Task DeleteAsync(LeadBotServer server, HttpClient api, string email)
    {
        var leads = await api.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>("/api/v1/bots/default/leads", Ct);
        var id = (string)leads!["items"]!.AsArray().Single(lead => (string?)lead!["fields"]!["email"]?["value"] == email)!["id"]!;
        using var deleted = await api.DeleteAsync($"/api/v1/bots/default/leads/{id}", Ct);
        deleted.EnsureSuccessStatusCode();
        await server.Services.GetRequiredService<IWriter>().WriteAsync(session => session.Execute("UPDATE lead_deletions SET erase_at = 0"), WritePriority.Turn, Ct);
        await server.Services.GetRequiredService<ILeadEraser>().EraseDueAsync(Ct);
    }
}
