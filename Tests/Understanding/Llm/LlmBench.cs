using System.Collections.Concurrent;
using LeadBot.Leads.Measurements;
using LeadBot.Tests.Conversations;
using LeadBot.Tests.Dialogs;
using LeadBot.Tests.Fakes;
using LeadBot.Tests.Fakes.Llm;
using LeadBot.Understanding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadBot.Tests.Understanding.Llm;

/// <summary>The understanding as the host registers it, against a fake endpoint, with time in the test's hand.</summary>
internal sealed class LlmBench : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private LlmBench(FakeLlm llm, ServiceProvider services, ManualTime time, LogLines log) => (Llm, _services, Time, Log) = (llm, services, time, log);

    public FakeLlm Llm { get; }

    public ManualTime Time { get; }

    public LogLines Log { get; }

    public static async Task<LlmBench> StartAsync(
        Func<FakeLlmCall, Task>? answer = null, IOfferedAnswers? offered = null, IUnderstandingFigures? figures = null, params (string Key, string Value)[] settings)
    {
        var llm = await FakeLlm.StartAsync(answer);
        var time = new ManualTime();
        var log = new LogLines();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddSingleton<TimeProvider>(time);
        if (offered is not null)
        {
            services.AddSingleton(offered);
        }

        if (figures is not null)
        {
            services.AddSingleton(figures);
        }

        services.AddUnderstanding(DefaultBot.Configuration([.. llm.Settings(settings)!]));
        return new LlmBench(llm, services.BuildServiceProvider(), time, log);
    }

    public static ReadingContext Context(string? asked = null) => new() { Profile = DefaultBot.Profile(), Bot = "default", ConversationId = "c1", Asked = asked };

    public Task<Reading> ReadAsync(string text, string? asked = null) => ReadAsync(text, Context(asked), TestContext.Current.CancellationToken);

    public Task<Reading> ReadAsync(string text, CancellationToken ct) => ReadAsync(text, Context(), ct);

    public async Task<Reading> ReadAsync(string text, ReadingContext context, CancellationToken ct) =>
        await _services.GetRequiredService<IUnderstanding>().ReadAsync(text, context, ct);

    /// <summary>What the rules alone read.</summary>
    public Reading ReadBuiltIn(string text, string? asked = null) => _services.GetRequiredService<BuiltInUnderstanding>().Read(text, Context(asked));

    /// <summary>Reads while the endpoint holds the call, lets the time run out, and returns what was read then.</summary>
    public async Task<Reading> ReadPastBudgetAsync(string text, TimeSpan passes)
    {
        var before = Llm.Requests.Count;
        var reading = ReadAsync(text);
        await Until.TrueAsync(() => Llm.Requests.Count > before, TestContext.Current.CancellationToken);

        Assert.False(reading.IsCompleted);
        Time.Advance(passes);
        return await reading;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Llm.DisposeAsync();
    }

    /// <summary>Everything that was logged, at every level.</summary>
    internal sealed class LogLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public string All => string.Join('\n', Lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
