using FsCheck;
using FsCheck.Fluent;
using LeadBot.Leads.Transfer;

namespace LeadBot.Tests.Leads.Transfer;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
    [InlineData("+420777123456", "'+420777123456")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r\n=1", "'\r\n=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("it's 5 - 3", "it's 5 - 3")]
    [InlineData("'quoted'", "'quoted'")]
    public void What_a_spreadsheet_would_run_is_text(string text, string cell) => Assert.Equal((cell, text), (CsvCell.Safe(text), CsvCell.Undo(cell)));

    [Fact]
    public void Every_text_comes_back() => Prop.ForAll<string?>(text => CsvCell.Undo(CsvCell.Safe(text ?? "")) == (text ?? "")).QuickCheckThrowOnFailure();
}
