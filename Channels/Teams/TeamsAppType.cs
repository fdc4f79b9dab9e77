namespace LeadBot.Channels.Teams;

/// <summary>How the bot is registered with Azure Bot Service.</summary>
public enum TeamsAppType
{
    /// <summary>In one tenant, with a password. What Azure creates today.</summary>
    SingleTenant,

    /// <summary>For every tenant, with a password. Old bots; new ones cannot be made since 2025-07-31.</summary>
    MultiTenant,

    /// <summary>With the managed identity of the machine that it runs on, and no password.</summary>
    UserAssignedMsi,
}
