namespace LeadBot.Bot.Handoffs.Unread;

/// <summary>Registers what brings a person's words to a web visitor who has left.</summary>
internal static class UnreadServices
{
    public static IServiceCollection AddUnreadReplies(this IServiceCollection services, IConfiguration config)
    {
        services.AddOptions<UnreadOptions>().Bind(config.GetSection(UnreadOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<UnreadMail>();
        return services.AddHostedService<UnreadWatch>();
    }
}
