namespace LeadBot.Bot.Outbox;

/// <summary>Registers what carries replies to channels that are not followed.</summary>
internal static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services.AddSingleton<GoneRecipients>().AddHostedService<OutboxPump>();
}
