using System.Collections.Concurrent;
using System.Reflection;

using LeadBot.Storage.Writing;

using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Storage.Changes;

/// <summary>Finds the one writer of each kind of change. It is looked up once; after that a change costs a dictionary look-up.</summary>
internal sealed class ChangeWriters(IServiceProvider services)
{
    private readonly ConcurrentDictionary<Type, ChangeRoute> _routes = new();

    /// <exception cref="InvalidOperationException">There is not exactly one writer of this kind.</exception>
    public void Write(object change, ChangeContext context, IWriteSession session) =>
        _routes.GetOrAdd(change.GetType(), Find).Write(change, context, session);

    private ChangeRoute Find(Type kind) =>
        (ChangeRoute)Activator.CreateInstance(
            typeof(ChangeRoute<>).MakeGenericType(kind),
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.DoNotWrapExceptions,
            binder: null,
            [services],
            culture: null)!;

    private abstract class ChangeRoute
    {
        public abstract void Write(object change, ChangeContext context, IWriteSession session);
    }

    private sealed class ChangeRoute<TChange> : ChangeRoute
    {
        private readonly IChangeWriter<TChange> _writer;

        public ChangeRoute(IServiceProvider services)
        {
            var writers = services.GetServices<IChangeWriter<TChange>>().ToArray();
            _writer = writers.Length == 1
                ? writers[0]
                : throw new InvalidOperationException(
                    $"{typeof(TChange).Name} must have exactly one IChangeWriter; {writers.Length} are registered.");
        }

        public override void Write(object change, ChangeContext context, IWriteSession session) =>
            _writer.Write((TChange)change, context, session);
    }
}
