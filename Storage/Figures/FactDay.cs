namespace LeadBot.Storage.Figures;

/// <summary>Days as columns hold them: whole days since 1970-01-01, UTC.</summary>
internal static class FactDay
{
    private static readonly int s_epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    public static long Of(DateOnly day) => day.DayNumber - s_epoch;

    public static long? Of(DateTimeOffset? at) => at is { } time ? Of(DateOnly.FromDateTime(time.UtcDateTime)) : null;

    public static DateOnly Read(long day) => DateOnly.FromDayNumber((int)day + s_epoch);
}
