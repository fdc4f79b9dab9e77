using Microsoft.Extensions.Options;

namespace LeadBot.Tests.Fakes;

/// <summary>The same settings under every name.</summary>
internal sealed class FixedOptions<T>(T value) : IOptionsMonitor<T>
{
    public T CurrentValue => value;

    public T Get(string? name) => value;

    public IDisposable? OnChange(Action<T, string?> listener) => null;
}
