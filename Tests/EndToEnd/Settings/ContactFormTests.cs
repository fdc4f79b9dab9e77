using System.Text.Json.Nodes;

namespace LeadBot.Tests.EndToEnd.Settings;

public sealed class ContactFormTests
{
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["company"] = "Cole Advisory",
        ["companySize"] = "40",
        ["role"] = "I'm the COO",
        ["timeline"] = "Within a month",
        ["budget"] = "no idea yet",
        ["authority"] = "I decide",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_that_was_sent_is_kept_with_its_own_words_as_evidence()
    {
        await using var server = LeadBotServer.Start(("Bots:default:Form:Enabled", "true"), ("Bots:default:Form:Phone", "Optional"));
        using var visitor = await AtFormAsync(server);
        var form = visitor.Feed.Last(DirectLineVisitor.IsBotMessage);
        Assert.Equal("name", visitor.LastAsked);
        var inputs = form["attachments"]![0]!["content"]!["body"]!.AsArray();
        Assert.Equal(["name", "email", "phone"], inputs.Select(input => (string?)input!["id"]));

        await visitor.SubmitAsync(new JsonObject { ["leadbotForm"] = "contact", ["name"] = "Dana Cole", ["email"] = "dana@coleadvisory.example" }, Ct);

        Assert.Equal("consent", visitor.LastAsked);
        using var api = server.Api();
        var lead = JsonNode.Parse(await api.GetStringAsync(new Uri("/api/v1/bots/default/leads", UriKind.Relative), Ct))!["items"]![0]!;
        var (name, email) = (lead["fields"]!["name"]!, lead["fields"]!["email"]!);
        Assert.Equal("form", (string?)name["by"]);
        Assert.Equal("Dana Cole", (string?)name["value"]);
        Assert.Equal("form", (string?)email["by"]);
        Assert.Equal("dana@coleadvisory.example", (string?)email["value"]);
        Assert.Equal("unknown", (string?)lead["fields"]!["phone"]!["state"]);
        var said = visitor.Feed.Single(activity => (string?)activity["id"] == (string?)email["activityId"]);
        Assert.Equal((string?)email["quote"], ((string)said["text"]!).Substring((int)email["offset"]!, ((string)email["quote"]!).Length));
    }

    [Fact]
    public async Task A_choice_stands_in_the_form_with_its_approved_texts_and_the_chosen_one_is_the_quote()
    {
        await using var server = LeadBotServer.Start(
            ("Bots:default:Form:Enabled", "true"), ("Bots:default:Form:Others:authority", "Required"), ("Bots:default:Fields:6:Ask", "Contact"), ("Bots:default:Fields:6:WhileQuestionsAtMost", ""));
        using var visitor = await AtFormAsync(server);
        var inputs = visitor.Feed.Last(DirectLineVisitor.IsBotMessage)["attachments"]![0]!["content"]!["body"]!.AsArray();
        var choice = inputs.Single(input => (string?)input!["id"] == "authority")!;
        Assert.Equal("Input.ChoiceSet", (string?)choice["type"]);
        Assert.True((bool)choice["isRequired"]!);
        Assert.Equal(["I decide", "I recommend", "Collecting information"], choice["choices"]!.AsArray().Select(one => (string?)one!["title"]));

        await visitor.SubmitAsync(
            new JsonObject { ["leadbotForm"] = "contact", ["name"] = "Dana Cole", ["email"] = "dana@coleadvisory.example", ["authority"] = "I recommend" }, Ct);

        using var api = server.Api();
        var lead = JsonNode.Parse(await api.GetStringAsync(new Uri("/api/v1/bots/default/leads", UriKind.Relative), Ct))!["items"]![0]!;
        var authority = lead["fields"]!["authority"]!;
        Assert.Equal("influences", (string?)authority["value"]);
        Assert.Equal("I recommend", (string?)authority["quote"]);
        Assert.Equal("form", (string?)authority["by"]);
    }

    [Fact]
    public async Task Who_types_instead_of_filling_in_the_form_is_asked_for_the_rest()
    {
        await using var server = LeadBotServer.Start(("Bots:default:Form:Enabled", "true"));
        using var visitor = await AtFormAsync(server);

        var next = await visitor.AskAsync("Dana Cole", ct: Ct);

        Assert.Equal("email", visitor.LastAsked);
        Assert.Null(next["attachments"]?.AsArray().FirstOrDefault());
    }

    [Fact]
    public async Task Without_the_setting_the_contact_step_is_questions()
    {
        await using var server = LeadBotServer.Start();
        using var visitor = await AtFormAsync(server);
        Assert.Null(visitor.Feed.Last(DirectLineVisitor.IsBotMessage)["attachments"]?.AsArray().FirstOrDefault());
        Assert.Equal("name", visitor.LastAsked);
    }

    private static async Task<DirectLineVisitor> AtFormAsync(LeadBotServer server)
    {
        var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("We lose days every month on manual reporting", ct: Ct);
        while (visitor.Feed.Last(DirectLineVisitor.IsBotMessage)["attachments"]?.AsArray() is not { Count: > 0 } && visitor.LastAsked is { } asked && Answers.TryGetValue(asked, out var answer))
        {
            await visitor.AskAsync(answer, ct: Ct);
        }

        return visitor;
    }
}
