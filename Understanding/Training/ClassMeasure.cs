namespace LeadBot.Understanding.Training;

/// <summary>How well one class is found.</summary>
/// <param name="Texts">Texts of the class.</param>
/// <param name="Named">Texts that were given the class, wrongly or rightly.</param>
/// <param name="Right">Texts of the class that were given it.</param>
public sealed record ClassMeasure(string Label, int Texts, int Named, int Right)
{
    /// <summary>1 where the class was never named.</summary>
    public double Precision => Named == 0 ? 1 : (double)Right / Named;

    public double Recall => Texts == 0 ? 1 : (double)Right / Texts;
}
