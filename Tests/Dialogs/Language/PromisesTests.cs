using LeadBot.Dialogs.Language;

namespace LeadBot.Tests.Dialogs.Language;

public sealed class PromisesTests
{
    [Theory]
    [InlineData("That is $500.")]
    [InlineData("It costs 1.200 EUR a day.")]
    [InlineData("Ab 900 Euro.")]
    [InlineData("Thanks, guaranteed 50% off")]
    [InlineData("The first workshop is free of charge.")]
    [InlineData("We deliver within 24 hours.")]
    [InlineData("Das ist in zwei Wochen fertig.")]
    [InlineData("Estará listo en dos semanas.")]
    [InlineData("Ce sera prêt dans 48 heures.")]
    [InlineData("Fica pronto em três dias.")]
    [InlineData("You will have it by Friday.")]
    [InlineData("Start on 15 March.")]
    [InlineData("We start on 2027-01-15.")]
    [InlineData("We promise it works.")]
    [InlineData("Das Ergebnis ist garantiert.")]
    [InlineData("Resultados garantizados.")]
    [InlineData("Résultat garanti.")]
    [InlineData("A consultant is available.")]
    [InlineData("We are here 24/7.")]
    [InlineData("This is fully compliant.")]
    [InlineData("Das ist rechtssicher.")]
    [InlineData("You are a perfect fit.")]
    [InlineData("This will definitely work.")]
    public void What_a_person_would_have_to_keep_is_found(string text) => Assert.NotEmpty(Promises.Find(text));

    [Theory]
    [InlineData("What is your name?")]
    [InlineData("Thank you. I have passed everything on; a colleague will contact you.")]
    [InlineData("I cannot promise results.")]
    [InlineData("Could you type the number with its country code, such as +1 212 555 0123?")]
    [InlineData("Wie viele Menschen arbeiten dort ungefähr?")]
    [InlineData("")]
    public void Plain_words_are_no_promise(string text) => Assert.Empty(Promises.Find(text));

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("in a ")]
    [InlineData("$")]
    public void No_text_takes_its_time(string part)
    {
        foreach (var length in new[] { 7_900, 100_000 })
        {
            var text = string.Concat(Enumerable.Repeat(part, length / part.Length));
            Assert.InRange(Quickest.Milliseconds(500, () => Promises.Find(text)), 0, 500);
        }
    }
}
