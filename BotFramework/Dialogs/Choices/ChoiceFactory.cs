using System.Globalization;
using System.Text;

using LeadBot.BotFramework.Schema;

namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>Messages that show choices.</summary>
public static class ChoiceFactory
{
    private const int MostInline = 3;

    /// <summary>
    /// Short titles become buttons where the channel has them; else up to three choices stand in the sentence and more in a list.
    /// </summary>
    public static Activity ForChannel(
        string? channelId,
        IList<Choice> list,
        string? text = null,
        string? speak = null,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        var longTitles = list.Any(choice => Title(choice).Length > Channel.MaxActionTitleLength);
        if (!longTitles && Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
        {
            return SuggestedAction(list, text, speak, toList);
        }

        if (!longTitles && Channel.SupportsCardActions(channelId, list.Count))
        {
            return HeroCard(list, text, speak);
        }

        return !longTitles && list.Count <= MostInline ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    public static Activity Inline(IList<Choice> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var written = new StringBuilder(text);
        written.Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            var last = i == choices.Count - 1;
            written.Append(
                i == 0 ? ""
                : !last ? options?.InlineSeparator ?? ", "
                : i == 1 ? options?.InlineOr ?? " or "
                : options?.InlineOrMore ?? ", or ");
            if (options?.IncludeNumbers ?? true)
            {
                written.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            }

            written.Append(Title(choices[i]));
        }

        return Message(written.ToString(), speak);
    }

    public static Activity List(IList<string> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        List(ToChoices(choices), text, speak, options);

    public static Activity List(IList<Choice> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var written = new StringBuilder(text).Append("\n\n   ");
        for (var i = 0; i < choices.Count; i++)
        {
            written.Append(i > 0 ? "\n   " : "");
            if (options?.IncludeNumbers ?? true)
            {
                written.Append(CultureInfo.InvariantCulture, $"{i + 1}. ");
            }
            else
            {
                written.Append("- ");
            }

            written.Append(Title(choices[i]));
        }

        return Message(written.ToString(), speak);
    }

    public static Activity SuggestedAction(IList<Choice> choices, string? text = null, string? speak = null, IList<string>? toList = null) =>
        MessageFactory.SuggestedActions(Actions(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>The text stands on the card; that of the message is empty.</summary>
    public static Activity HeroCard(IList<Choice> choices, string? text = null, string? speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = [.. Actions(choices)] };
        var message = MessageFactory.Attachment(card.ToAttachment(), null, speak, InputHints.ExpectingInput);
        message.Text = "";
        return message;
    }

    public static IList<Choice> ToChoices(IList<string>? choices) => choices is null ? [] : [.. choices.Select(choice => new Choice(choice))];

    /// <summary>Who sees suggested actions: the one who wrote.</summary>
    internal static List<string>? Addressee(Activity activity) => activity.From?.Id is { } id ? [id] : null;

    private static IEnumerable<CardAction> Actions(IList<Choice> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return choices.Select(choice => choice.Action
            ?? new CardAction { Type = ActionTypes.ImBack, Value = choice.Value, Title = choice.Value });
    }

    private static string Title(Choice choice) => choice.Action?.Title is { Length: > 0 } title ? title : choice.Value ?? "";

    private static Activity Message(string text, string? speak) => MessageFactory.Text(text, speak, InputHints.ExpectingInput);
}
