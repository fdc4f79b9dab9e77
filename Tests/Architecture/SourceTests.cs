namespace LeadBot.Tests.Architecture;

public sealed class SourceTests
{
    [Fact]
    public void Every_source_file_keeps_the_rules_of_the_house()
    {
        var broken = Repository.SourceFiles(".cs")
            .SelectMany(path => SourceRules.Broken(path, File.ReadAllText(Path.Combine(Repository.Root, path))))
            .ToArray();

        Assert.True(broken.Length == 0, string.Join('\n', broken));
    }

    [Theory]
    [InlineData("Leads/A.cs", "namespace LeadBot.Bot;\n", "Leads/A.cs is in namespace LeadBot.Bot, not LeadBot.Leads")]
    [InlineData("Leads/Utils.cs", "", "Leads/Utils.cs is named for nothing that a reader could look for")]
    [InlineData("Leads/A.cs", "#" + "region x", "Leads/A.cs hides code in a #region")]
    [InlineData("Leads/A.cs", "public sealed class A;\npublic record B;\n", "Leads/A.cs declares more than one public top-level type")]
    [InlineData("Channels/WebChat/A.cs", "LeadBot.Channels.Teams", "Channels/WebChat/A.cs names another channel: LeadBot.Channels.Teams")]
    public void A_file_that_breaks_a_rule_is_found(string path, string text, string sentence) =>
        Assert.Equal([sentence], SourceRules.Broken(path, text));

    [Fact]
    public void A_file_that_is_too_long_is_found() =>
        Assert.Equal(["Leads/A.cs has 251 lines; 250 are the limit"], SourceRules.Broken("Leads/A.cs", new string('\n', 251)));
}
