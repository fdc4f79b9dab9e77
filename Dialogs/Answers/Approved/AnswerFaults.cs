namespace LeadBot.Dialogs.Answers.Approved;

/// <summary>What was read of a bot's answers, and what is wrong with it, each with file and line.</summary>
internal sealed class AnswerFaults
{
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> All => _faults;

    public void Add(string place, string fault) => _faults.Add($"{place}: {fault}");
}
