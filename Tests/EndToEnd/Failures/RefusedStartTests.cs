using System.Net;
using System.Net.Sockets;
using LeadBot.Tests.Architecture;

namespace LeadBot.Tests.EndToEnd.Failures;

/// <summary>What the person reads who starts LeadBot with something that cannot work: one message, and nothing of our insides.</summary>
public sealed class RefusedStartTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder.Path, "leadbot.db");

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    [Theory]
    [InlineData("Bots:default:MaxQuestions=abc", "Bots:default:MaxQuestions is \"abc\". It must be a whole number.")]
    [InlineData("Bots:default:MaxQuestions=99", "Bots:default:MaxQuestions is 99; it must lie between 3 and 20.")]
    [InlineData("Bots:default:IdleAfter=soon", "Bots:default:IdleAfter is \"soon\". It must be a time span, such as 00:30:00")]
    [InlineData("Bots:default:Fields:1:Name=need", "Bots:default:Fields:1:Name \"need\" stands at Bots:default:Fields:0 already.")]
    [InlineData("Bots:default:Fields:10:Kind=Choice", "Bots:default:Fields:10:Choices: a field of kind Choice needs at least two")]
    [InlineData("Bots:default:Fields:10:Kind=Colour", "Bots:default:Fields:10:Kind is \"Colour\". It must be one of: Text,")]
    [InlineData("Bots:default:Routing:Rules:0:When:0=shoe known", "Bots:default:Routing:Rules:0:When:0: \"shoe known\" speaks of \"shoe\"")]
    [InlineData("Bots:default:Scoring:Rules:0:Points=ten", "Bots:default:Scoring:Rules:0:Points is \"ten\". It must be a whole number.")]
    [InlineData("Bots:default:Review:HighValuePeople=0", "Review:HighValuePeople of each bot must lie between 1 and")]
    [InlineData("Bots:default:WebChat:TokenLifetime=00:00:00", "Bots:default:WebChat:TokenLifetime must lie between 00:00:01 and 7.00:00:00.")]
    [InlineData("Owners:strategy:Fallback=nobody", "Owners:strategy:Fallback names \"nobody\", which is not among Owners: accounts,")]
    [InlineData("PublicUrl=chat.firm.com", "PublicUrl is \"chat.firm.com\". It must be an http or https address")]
    [InlineData("Storage:Provider=Oracle", "Storage:Provider must be Sqlite.")]
    [InlineData("Dashboard:Admin:Password=short", "Dashboard:Admin:Password is too short: use at least 8 characters")]
    [InlineData("Understanding:Llm:Model=gpt-4.1-mini", "Understanding:Llm:Endpoint is missing: the address before /chat/completions")]
    [InlineData("Understanding:Llm:Endpoint=http://llm.firm.example/v1", "Understanding:Llm:Endpoint must be https")]
    [InlineData("urls=localhost", "it cannot listen at the address that Urls (or --urls) names.")]
    public async Task A_setting_that_cannot_be_used_is_named(string setting, string message) =>
        Assert.Contains(message, await RefusedAsync("--" + setting), StringComparison.Ordinal);

    [Fact]
    public async Task A_settings_file_with_a_broken_line_is_named_with_the_line()
    {
        // Read beside appsettings.json where the environment is called so.
        var file = Path.Combine(AppContext.BaseDirectory, $"appsettings.{Path.GetFileName(_folder.Path)}.json");
        await File.WriteAllTextAsync(file, "{\n  \"Bots\": {\n    \"default\" { }\n  }\n}\n", Ct);
        try
        {
            var output = await RefusedAsync("--environment=" + Path.GetFileName(_folder.Path));
            Assert.Contains($"{file} is no valid JSON at line 3, character", output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        await File.WriteAllTextAsync(Database, string.Concat(Enumerable.Repeat("this is a letter. ", 500)), Ct);

        Assert.Contains($"{Database} is not a SQLite database. Name another file in Storage:Sqlite:Path", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_is_named_and_left_as_it_is()
    {
        await CreateDatabaseAsync("CREATE TABLE schema_migrations (version, applied_at, minimum_reader); INSERT INTO schema_migrations VALUES (1, 1, 1)");
        var bytes = await File.ReadAllBytesAsync(Database, Ct);
        Array.Fill<byte>(bytes, 0xA5, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(Database, bytes, Ct);

        Assert.Contains($"{Database} is damaged. Put a backup in its place", await RefusedAsync(), StringComparison.Ordinal);
        Assert.Equal(bytes[4096..], (await File.ReadAllBytesAsync(Database, Ct))[4096..]); // what may be left in it is still there
    }

    [Theory]
    [InlineData("CREATE TABLE schema_migrations (version, applied_at, minimum_reader); INSERT INTO schema_migrations VALUES (99, 1, 99)", "was written by a newer LeadBot")]
    [InlineData("CREATE TABLE schema_migrations (version text)", "is not a database of LeadBot. Name another file in Storage:Sqlite:Path")]
    [InlineData("CREATE TABLE leads (phone text)", "is not a database of LeadBot. Name another file in Storage:Sqlite:Path")]
    public async Task A_database_with_a_schema_that_is_not_ours_is_named(string schema, string message)
    {
        await CreateDatabaseAsync(schema);

        Assert.Contains($"{Database} {message}", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_database_is_named()
    {
        Directory.CreateDirectory(Database);

        Assert.Contains($"Storage:Sqlite:Path names {Database}, which is a folder. It must name a file", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_only_disk_is_named_and_not_taken_for_another_server()
    {
        await using var disk = await SmallDisk.MountAsync();
        var database = Path.Combine(disk.Path, "leadbot.db");
        await File.WriteAllTextAsync(Path.ChangeExtension(database, ".lock"), "", Ct); // as an earlier run left it
        await disk.MakeReadOnlyAsync();

        Assert.Contains($"The disk of {database} is read-only.", await RefusedAsync($"--Storage:Sqlite:Path={database}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_server_on_one_database_is_refused_and_the_first_goes_on()
    {
        await using var first = LeadBotServer.Start();

        var output = await RefusedAsync($"--Storage:Sqlite:Path={first.DatabasePath}");

        Assert.Contains($"Another LeadBot server runs on {first.DatabasePath}. Stop it, or name another file in Storage:Sqlite:Path.", output, StringComparison.Ordinal);
        using var visitor = await RawVisitor.ArriveAsync(first.Address);
        await visitor.AskAsync("Hello", "one");
    }

    [Fact]
    public async Task A_taken_port_is_named_with_the_way_out()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var output = await RefusedAsync($"--urls=http://{other.LocalEndpoint}");

        Assert.Contains($"http://{other.LocalEndpoint}: address already in use.", output, StringComparison.Ordinal);
        Assert.Contains("choose another address with --urls", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_is_refused_with_those_that_there_are()
    {
        var (exitCode, output) = await ChildServer.RunToEndAsync(Ct, "nonsense-verb", $"--Storage:Sqlite:Path={Database}");

        Assert.Equal((1, "LeadBot has no verb \"nonsense-verb\". There are: check, evaluate, train-intents, teams-manifest. Without a verb it serves; --help says more."), (exitCode, output.Trim()));
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task A_verb_that_names_no_bot_of_the_settings_is_refused_in_words()
    {
        var cases = Path.Combine(_folder.Path, "cases.jsonl");
        File.Copy(Path.Combine(Repository.Root, "Tests/Evaluation/heldout.jsonl"), cases);

        var (exitCode, output) = await ChildServer.RunToEndAsync(Ct, "evaluate", cases, "--bot", "nobody");

        Assert.Equal((1, "LeadBot cannot start: --bot names \"nobody\", which is not among Bots: default."), (exitCode, output.Trim()));
    }

    /// <summary>Later settings win over earlier ones.</summary>
    private async Task<string> RefusedAsync(params string[] settings)
    {
        var (exitCode, output) = await ChildServer.RunToEndAsync(
            Ct, ["--urls=http://127.0.0.1:0", $"--Storage:Sqlite:Path={Database}", "--Dashboard:Admin:Password=" + LeadBotServer.AdminPassword, .. settings]);
        Assert.Equal(1, exitCode);
        // What the log says and what is told come by two pipes, so that their lines may mix.
        var told = output.Split('\n').Where(line => line is not ("" or "info: Microsoft.Hosting.Lifetime[0]" or "      Application is shutting down...")).ToList();
        Assert.StartsWith("LeadBot cannot start", told[0], StringComparison.Ordinal); // and not in the log's words before
        Assert.All(told.Skip(1), line => Assert.StartsWith("  ", line, StringComparison.Ordinal)); // one message, one line for each fault
        Refusal.AssertTellsNothing(string.Join('\n', told));
        return string.Join('\n', told);
    }

    private async Task CreateDatabaseAsync(string schema) => await (await OtherProgram.RunAsync(Database, schema)).DisposeAsync();
}
