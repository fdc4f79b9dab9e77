namespace LeadBot.Channels.Teams;

/// <summary>Names of channels: Azure Bot Service's own, and ours.</summary>
internal static class ConnectorChannel
{
    /// <summary>Teams, as leads and conversations name it.</summary>
    public const string Teams = "teams";

    private const string MsTeams = "msteams";
    private const string Prefix = "azure-";

    /// <summary>Whether conversations of a channel with this name of ours came through Azure Bot Service.</summary>
    public static bool IsOne(string channel) => channel == Teams || channel.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Ours. What is not Teams gets a prefix, since Azure Bot Service has a web chat and a Telegram of its own.</summary>
    public static string NameOf(string? channelId) => channelId == MsTeams ? Teams : Prefix + channelId;
}
