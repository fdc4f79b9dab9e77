using LeadBot.Dialogs.Answers.Approved;
using LeadBot.Dialogs.Language;
using LeadBot.Leads.Qualification;
using LeadBot.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadBot.Tests.Dialogs.Answers.Approved;

public sealed class AnswerFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leadbot-answers-");

    [Fact]
    public void Markdown_gives_wordings_answer_language_and_last_day()
    {
        Write("firm.md", """
            # The firm
            locale: de

            <!-- nobody
            ## reads this? -->
            ## Wo sind Sie?
            ## Wo ist Ihr Büro?

            - Wie ist Ihre Adresse?
            until: 2027-03-31

            Am Markt 1, Bonn:

            - zweiter Stock
            - bitte klingeln

            ## What else?
            locale: en
            Nothing.
            """);
        var answers = Read();
        Assert.Equal(["answer/wo-sind-sie.de", "answer/what-else.en"], answers.Select(answer => answer.Key));
        Assert.Equal(["Wo sind Sie?", "Wo ist Ihr Büro?", "Wie ist Ihre Adresse?"], answers[0].Questions);
        Assert.Equal("Am Markt 1, Bonn:\n\n- zweiter Stock\n- bitte klingeln", answers[0].Text);
        Assert.Equal(new DateOnly(2027, 3, 31), answers[0].Until);
        Assert.Equal(("Nothing.", "en", (DateOnly?)null), (answers[1].Text, answers[1].Locale, answers[1].Until));
    }

    [Fact]
    public void A_table_gives_the_same()
    {
        Write("firm.csv", "question;answer;also;locale;until\nWhere are you?;\"Harbor Street; \"\"Pier 2\"\"\nPortland\";Where is it?|Your address?;en;2027-01-01\n\nAnything else?;No.\n");
        var answers = Read();
        Assert.Equal(["Where are you?", "Where is it?", "Your address?"], answers[0].Questions);
        Assert.Equal("Harbor Street; \"Pier 2\"\nPortland", answers[0].Text);
        Assert.Equal(("No.", (string?)null), (answers[1].Text, answers[1].Locale));
    }

    [Theory]
    [InlineData("a.md", "Just words.", "a.md: has no question. A question is a heading such as \"## Where are you?\".")]
    [InlineData("a.md", "# A\n\n## Where?\n\n## When?\nNow.", null)]
    [InlineData("a.md", "# A\n\n## When?\nNow.\n\n## Where?\n", "a.md, line 6: \"Where?\" has no answer.")]
    [InlineData("a.md", "## When?\nuntil: 31.3.2027\nNow.", "a.md, line 1: until \"31.3.2027\" is no date such as 2027-03-31.")]
    [InlineData("a.md", "## When?\nNow.\n\n## when\nLater.", "a.md, line 4: \"when\" is answered at a.md, line 1 already.")]
    [InlineData("a.md", "## When?\nlocale: xx\nNow.", "a.md, line 1: locale \"xx\" has no language file. There are: de, en, es, fr, pt.")]
    [InlineData("a.csv", "When?;Now.", "a.csv, line 1: there is no column \"when?\"; there are question, answer, also, locale, until.")]
    [InlineData("a.csv", "question;also\nWhen?;x", "a.csv, line 1: the first line must name the columns \"question\" and \"answer\", such as question;answer;also;locale;until.")]
    [InlineData("a.csv", "question,answer\nWhen?,Now, or later", "a.csv, line 2: has 3 fields, the first line only 2. A field that holds the dividing sign stands in quotes.")]
    [InlineData("a.csv", "question;answer\nWhen?;\"Now", "a.csv, line 2: a quote is opened and not closed.")]
    [InlineData("a.csv", "question;answer\n;Now", "a.csv, line 2: the question is empty.")]
    public void A_fault_stops_the_start_and_names_file_and_line(string file, string text, string? fault)
    {
        Write(file, text);
        var profile = new BotProfile { Answers = _folder.FullName };
        var faults = new AnswersValidator(LanguageCatalog.BuiltIn()).Validate("default", profile).Failures ?? [];
        Assert.Equal(fault is null ? [] : ["Bots:default:Answers: " + fault], faults);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var missing = Path.Combine(_folder.FullName, "none");
        var faults = new AnswersValidator(LanguageCatalog.BuiltIn()).Validate("default", new BotProfile { Answers = missing }).FailureMessage;
        Assert.Equal($"Bots:default:Answers: {missing}: there is no such folder (looked for {missing}).", faults);
    }

    [Fact]
    public void A_changed_file_is_taken_without_a_restart_and_a_broken_one_is_not()
    {
        var time = new JumpingTime();
        var books = new AnswerBooks(new FixedOptions<BotProfile>(new BotProfile { Answers = _folder.FullName }), time, NullLogger<AnswerBooks>.Instance);
        Write("a.md", "## Where are you?\nIn Bonn.");
        Assert.Equal("In Bonn.", Where());
        Write("a.md", "## Where are you?\nIn Cologne, since May.");
        time.Jump(TimeSpan.FromSeconds(3));
        Assert.Equal("In Cologne, since May.", Where());
        Write("a.md", "## Where are you?\n");
        time.Jump(TimeSpan.FromSeconds(3));
        Assert.Equal("In Cologne, since May.", Where());
        Write("b.csv", "question;answer\nWhen?;Now.");
        Write("a.md", "## Where are you?\nIn Kiel.");
        time.Jump(TimeSpan.FromSeconds(3));
        Assert.Equal("In Kiel.", Where());
        Assert.Equal(2, books.For("default").Count);

        string? Where() => books.For("default").Match("where are you?", "en", new DateOnly(2026, 11, 21))?.Text;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text);

    private IReadOnlyList<ApprovedAnswer> Read()
    {
        var faults = new AnswerFaults();
        var answers = AnswerFolder.Read(_folder.FullName, faults);
        Assert.Empty(faults.All);
        return answers;
    }

    private sealed class JumpingTime : TimeProvider
    {
        private long _ticks = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Jump(TimeSpan by) => _ticks += by.Ticks;
    }
}
