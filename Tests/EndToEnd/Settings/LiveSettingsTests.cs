using System.Net;
using System.Text.Json.Nodes;
using LeadBot.Leads.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.EndToEnd.Settings;

/// <summary>What is changed while LeadBot runs counts from the next message on.</summary>
public sealed class LiveSettingsTests
{
    private const string Need = "We lose days every month on manual reporting";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_wording_and_another_field_are_asked_without_a_restart_also_in_the_middle_of_a_conversation()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync(Need, ct: Ct);
        Assert.Equal("company", visitor.LastAsked);

        var fields = await settings.GetAsync("bots/default/settings/Fields");
        var language = await settings.GetAsync("bots/default/settings/Language");
        var list = fields["value"]!["fields"]!.AsArray();
        list.Remove(list.First(field => (string?)field!["name"] == "company")); // the very one that is being asked
        list.Remove(list.First(field => (string?)field!["name"] == "role"));
        list.Insert(1, new JsonObject { ["name"] = "rooms", ["kind"] = "People", ["ask"] = "Always" });
        language["value"]!["texts"]!["en"] = new JsonObject { ["ask.rooms"] = new JsonArray("How many rooms do you have?"), ["ask.rooms.again"] = new JsonArray("Roughly how many rooms?") };
        var both = new JsonArray(Proposal("Fields", fields), Proposal("Language", language));
        var refused = await settings.SendAsync(HttpMethod.Put, "bots/default/settings", new JsonObject { ["sections"] = both }, HttpStatusCode.BadRequest);
        Assert.Contains("\"company\"", (string?)refused["errors"]!["Bots:default:Routing:Rules:1:When:1"]![0], StringComparison.Ordinal);

        await settings.ChangeAsync("Routing", routing => routing["rules"]![1]!["when"]!.AsArray().RemoveAt(1));
        await settings.ChangeAsync("Scoring", scoring => scoring["rules"]!.AsArray().RemoveAt(1));
        await settings.SendAsync(HttpMethod.Put, "bots/default/settings", new JsonObject { ["sections"] = both.DeepClone() }, HttpStatusCode.OK);

        var next = await visitor.AskAsync("Cole Advisory", ct: Ct);
        Assert.Equal("rooms", visitor.LastAsked);
        Assert.EndsWith("How many rooms do you have?", (string?)next["text"], StringComparison.Ordinal);
        await visitor.AskAsync("12", ct: Ct);
        Assert.Equal("companySize", visitor.LastAsked);
        var lead = (await settings.GetAsync("bots/default/leads"))["items"]![0]!;
        Assert.Equal(12, (int?)lead["fields"]!["rooms"]!["value"]);
    }

    [Fact]
    public async Task A_stored_list_replaces_the_file_s_whole_and_a_reset_brings_it_back()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        var view = await settings.ChangeAsync("Scoring", scoring =>
        {
            var rules = scoring["rules"]!.AsArray();
            while (rules.Count > 2)
            {
                rules.RemoveAt(2);
            }
        });
        Assert.Equal("stored", (string?)view["source"]);
        Assert.Equal(2, (await settings.GetAsync("bots/default/settings/Scoring"))["value"]!["rules"]!.AsArray().Count);

        var reset = await settings.SendAsync(HttpMethod.Delete, "bots/default/settings/Scoring?version=1", null, HttpStatusCode.OK);

        Assert.Equal("file", (string?)reset["source"]);
        Assert.Equal(2, (long?)reset["version"]);
        Assert.True(reset["value"]!["rules"]!.AsArray().Count > 10);
        var versions = (await settings.GetAsync("bots/default/settings/Scoring/history"))["items"]!.AsArray();
        Assert.Equal([2L, 1L], versions.Select(version => (long)version!["version"]!));
    }

    [Fact]
    public async Task Of_two_who_change_the_same_version_the_second_reads_who_was_first()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        var seen = await settings.GetAsync("bots/default/settings/Review");
        await settings.SendAsync(HttpMethod.Put, "bots/default/settings/Review", SettingsApi.Change(0, seen["value"]!), HttpStatusCode.OK);

        var conflict = await settings.SendAsync(HttpMethod.Put, "bots/default/settings/Review", SettingsApi.Change(0, seen["value"]!), HttpStatusCode.Conflict);

        Assert.Equal(1, (long?)conflict["version"]);
        Assert.Equal("API key 0", (string?)conflict["by"]);
    }

    [Fact]
    public async Task What_the_command_line_sets_is_locked_and_named()
    {
        await using var server = LeadBotServer.Start(("Bots:default:Company", "Cole & Partners"));
        using var settings = new SettingsApi(server);

        var profile = await settings.GetAsync("bots/default/settings/Profile");
        var refused = await settings.ChangeAsync("Profile", value => value["company"] = "Another", HttpStatusCode.BadRequest);
        await settings.ChangeAsync("Profile", value => value["name"] = "Nina");

        Assert.Equal("--Bots:default:Company", (string?)Assert.Single(profile["locked"]!.AsArray())!["by"]);
        Assert.Contains("can only be changed there", refused["errors"]!.ToJsonString(), StringComparison.Ordinal);
        var after = await settings.GetAsync("bots/default/settings/Profile");
        Assert.Equal("Cole & Partners", (string?)after["value"]!["company"]);
        Assert.Equal("Nina", (string?)after["value"]!["name"]);
    }

    [Fact]
    public async Task A_stored_version_that_no_longer_passes_is_left_out_and_can_be_reset()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        var store = server.Services.GetRequiredService<ISettingsStore>();
        await store.SaveAsync([new SettingChange("default", "Review", 0, """{"highValueBudget":0,"highValuePeople":70}""", "an older LeadBot")], [], Ct);

        await settings.ChangeAsync("Scoring", scoring => scoring["rules"]!.AsArray().RemoveAt(0)); // another section is not held up
        var review = await settings.GetAsync("bots/default/settings/Review");
        Assert.Equal(1000, (int?)review["value"]!["highValuePeople"]);
        Assert.Contains("HighValueBudget", (string?)review["fault"], StringComparison.Ordinal);

        var reset = await settings.SendAsync(HttpMethod.Delete, $"bots/default/settings/Review?version={review["version"]}", null, HttpStatusCode.OK);
        Assert.Null(reset["fault"]);
        Assert.Equal("file", (string?)reset["source"]);
    }

    [Theory]
    [InlineData("greeting", "Hi, guaranteed a discount.", "promises")]
    [InlineData("greeting", "Hi.", "must hold {privacy}")]
    [InlineData("ask.company", "Your company.", "exactly one question mark")]
    [InlineData("resume", "It costs {price}.", "unknown placeholder {price}")]
    [InlineData("made.up", "Hello", "is no text that the bot ever says")]
    public async Task A_text_that_nobody_may_approve_is_refused_by_its_key(string key, string text, string why)
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);

        var refused = await settings.ChangeAsync("Language", language => language["texts"]!["en"] = new JsonObject { [key] = new JsonArray(text) }, HttpStatusCode.BadRequest);

        var errors = refused["errors"]!.AsObject();
        Assert.All(errors, error => Assert.StartsWith($"Bots:default:Texts:en:{key}", error.Key, StringComparison.Ordinal));
        Assert.Contains(why, string.Join(' ', errors.SelectMany(error => error.Value!.AsArray()).Select(error => (string?)error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_words_for_consent_need_another_version()
    {
        await using var server = LeadBotServer.Start();
        using var settings = new SettingsApi(server);
        static void Words(JsonObject language) => language["texts"]!["en"] = new JsonObject { ["ask.consent"] = new JsonArray("May {company} write to you about this?") };

        var refused = await settings.ChangeAsync("Language", Words, HttpStatusCode.BadRequest);
        await settings.ChangeAsync("Language", language =>
        {
            Words(language);
            language["consentTextVersion"] = "2026-12";
        });

        Assert.Contains("must change with the words", (string?)refused["errors"]!["Bots:default:ConsentTextVersion"]![0], StringComparison.Ordinal);
    }

    private static JsonObject Proposal(string section, JsonObject view) => new()
    {
        ["section"] = section,
        ["version"] = (long)view["version"]!,
        ["value"] = view["value"]!.DeepClone(),
    };
}
