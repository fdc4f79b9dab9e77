namespace LeadBot.Tests.Fakes;

/// <summary>Fails a share of calls, in the same order for the same seed.</summary>
/// <param name="share">Of 100 calls, how many fail: a sixth of them busy, half of them out of order, a third taken without an answer.</param>
internal sealed class Stumbles(int seed, int share)
{
    private static readonly Stumble[] s_kinds = [Stumble.Busy, Stumble.Down, Stumble.Down, Stumble.Down, Stumble.Lost, Stumble.Lost];

    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);

    public Stumble Next()
    {
        lock (_gate)
        {
            return _random.Next(100) < share ? s_kinds[_random.Next(s_kinds.Length)] : Stumble.None;
        }
    }
}
