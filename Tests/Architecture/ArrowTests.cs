using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LeadBot.Tests.Architecture;

public sealed class ArrowTests
{
    public static TheoryData<string> Projects => [.. ProjectTable.MayUse.Keys];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_uses_only_what_the_table_allows(string project)
    {
        var broken = ProjectTable.Offences(project, TypesUsedBy(project));

        Assert.True(broken.Length == 0, string.Join('\n', broken)); // Assert.Empty would cut the names short
    }

    [Theory]
    [InlineData("Channels", "LeadBot.Leads.Lead")]
    [InlineData("Leads", "LeadBot.BotFramework.Schema.Activity")]
    [InlineData("Dialogs", "Microsoft.AspNetCore.Http.HttpContext")]
    [InlineData("Bot", "Dapper.SqlMapper")]
    public void An_arrow_or_a_library_outside_the_table_is_found(string project, string type) =>
        Assert.Equal([$"{project} must not use {type}"], ProjectTable.Offences(project, [type, "LeadBot." + project + ".Own", "System.String"]));

    [Fact]
    public void The_reader_of_assemblies_sees_what_only_a_method_body_names() =>
        Assert.Contains("System.Reflection.PortableExecutable.PEReader", TypesUsedBy("Tests"));

    [Fact]
    public void Every_project_of_the_solution_stands_in_the_table()
    {
        var folders = Directory.EnumerateFiles(Repository.Root, "LeadBot.*.csproj", SearchOption.AllDirectories)
            .Where(path => !path.Contains("Tests", StringComparison.Ordinal))
            .Select(path => Path.GetFileName(Path.GetDirectoryName(path))!);

        Assert.Equal(ProjectTable.MayUse.Keys.Order(), folders.Order());
    }

    private static string[] TypesUsedBy(string project)
    {
        using var file = new PEReader(File.OpenRead(AssemblyOf(project)));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }

    private static string AssemblyOf(string project) => Path.Combine(AppContext.BaseDirectory, $"LeadBot.{project}.dll");
}
