using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Sqlite;

/// <inheritdoc cref="SqliteWork"/>
internal sealed class SqliteWork<T>(Func<IWriteSession, T> work, CancellationToken ct) : SqliteWork
{
    // The caller's continuation must never run on the writer's thread.
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _answer.Task;

    /// <summary>Only before it has begun: what is being written is written.</summary>
    public override bool IsCancelled => ct.IsCancellationRequested;

    protected override void Run(IWriteSession session) => _result = work(session);

    protected override void Answer()
    {
        switch (Fault)
        {
            case null:
                _answer.SetResult(_result!);
                break;
            case OperationCanceledException:
                _answer.SetCanceled(ct);
                break;
            default:
                _answer.SetException(Fault);
                break;
        }
    }
}
