using LeadBot.Conversations.Attachments;
using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Erasure;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Lists;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Measurements.Figures;
using LeadBot.Leads.Measurements.Views;
using LeadBot.Leads.Transfer;

namespace LeadBot.Tests.Storage.Leads;

/// <summary>The lead side of a real database, fresh for one test.</summary>
public abstract class LeadDatabase : IAsyncDisposable
{
    /// <summary>Where its file lies.</summary>
    internal abstract string Folder { get; }

    internal abstract ILeadReader Leads { get; }

    internal abstract ILeadFacets Facets { get; }

    internal abstract ILeadEraser Eraser { get; }

    internal abstract ILeadIntake Intake { get; }

    internal abstract IHandoffReader Handoffs { get; }

    internal abstract ITranscripts Transcripts { get; }

    internal abstract IUnderstandingFigures Figures { get; }

    internal abstract ITurnEvents Events { get; }

    internal abstract IFigureFacts Facts { get; }

    internal abstract IComingFiles ComingFiles { get; }

    internal abstract IPageViewStore PageViews { get; }

    internal abstract ILeadWriter Writer { get; }

    internal abstract ILeadSignal Signal { get; }

    /// <summary>Any other service.</summary>
    internal abstract T Service<T>() where T : notnull;

    /// <summary>Writes changes as a turn caused by one activity does.</summary>
    internal abstract Task TurnAsync(string conversationId, string causedBy, params ILeadChange[] changes);

    /// <summary>Runs a statement of the test itself.</summary>
    internal abstract Task ExecuteAsync(string sql);

    /// <summary>The first column of all rows, as text.</summary>
    internal abstract Task<IReadOnlyList<string>> TextsAsync(string sql);

    /// <summary>The steps of an explained statement.</summary>
    internal abstract Task<IReadOnlyList<string>> PlanAsync(string sql, object values);

    public abstract ValueTask DisposeAsync();
}
