using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd;

/// <summary>A page of the demo site with the widget, as a visitor uses it.</summary>
internal sealed class ChatPage(IPage page)
{
    private static readonly string[] Noise = ["Failed to load resource"];

    public IPage Page { get; } = page;

    /// <summary>Errors that the browser's console showed.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>What the bot's last message asks for, as the real client received it; null where it asks for nothing.</summary>
    public string? Asked { get; private set; }

    public IFrameLocator Frame => Page.FrameLocator("leadbot-widget iframe");

    public static async Task<ChatPage> OpenAsync(IBrowserContext visitor, Uri site, string path = "/")
    {
        var page = await visitor.NewPageAsync();
        var chat = new ChatPage(page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !Noise.Any(noise => message.Text.Contains(noise, StringComparison.Ordinal)))
            {
                chat.Errors.Add(message.Text);
            }
        };
        page.PageError += (_, error) => chat.Errors.Add(error);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => chat.Received(frame.Text);
        await page.GotoAsync(new Uri(site, path).ToString());
        return chat;
    }

    /// <summary>Answers whatever the bot asks until it asks for nothing; what is not in the answers is refused.</summary>
    public async Task AnswerAllAsync(IReadOnlyDictionary<string, string> answers)
    {
        for (var questions = 0; Asked is { } asked; questions++)
        {
            Assert.True(questions < 10, "The bot does not come to an end.");
            await SayAsync(answers.GetValueOrDefault(asked, "I'd rather not say"));
        }
    }

    /// <summary>Clicks the launcher and waits for the bot's greeting.</summary>
    public async Task<string> OpenChatAsync()
    {
        await Page.Locator("leadbot-widget button.launcher").ClickAsync();
        return await LastBotMessageAsync(1);
    }

    /// <summary>After a reload: the panel that was open comes back by itself, a closed one by a click.</summary>
    public async Task ReopenAsync()
    {
        await Page.Locator("leadbot-widget button.launcher").WaitForAsync();
        if (await Page.Locator("leadbot-widget iframe").CountAsync() == 0)
        {
            await Page.Locator("leadbot-widget button.launcher").ClickAsync();
        }
    }

    /// <summary>Says something and waits for the bot's next message.</summary>
    public async Task<string> SayAsync(string text)
    {
        var before = await BotBubbles().CountAsync();
        var box = Frame.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
        return await LastBotMessageAsync(before + 1);
    }

    /// <summary>Says something, whoever may answer.</summary>
    public async Task WriteAsync(string text)
    {
        var box = Frame.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    /// <summary>What stands in the chat, of both sides and in its order.</summary>
    public ILocator Bubbles() => Frame.Locator(".webchat__bubble__content");

    public async Task PressAsync(string button)
    {
        var before = await BotBubbles().CountAsync();
        await Frame.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
        await LastBotMessageAsync(before + 1);
    }

    public Task<IReadOnlyList<string>> BotMessagesAsync() => BotBubbles().AllInnerTextsAsync();

    public Task<IReadOnlyList<string>> OwnMessagesAsync() => Frame.Locator(".webchat__bubble--from-user .webchat__bubble__content").AllInnerTextsAsync();

    public async Task<string> LastBotMessageAsync(int atLeast)
    {
        await BotBubbles().Nth(atLeast - 1).WaitForAsync();
        return await BotBubbles().Last.InnerTextAsync();
    }

    /// <summary>Our conversation id, as the frame keeps it.</summary>
    public Task<string> ConversationIdAsync() =>
        Frame.Locator("body").EvaluateAsync<string>(
            "() => Object.keys(localStorage).map(k => { try { return JSON.parse(localStorage.getItem(k)).conversationId } catch { return null } }).find(Boolean)");

    private void Received(string? frame)
    {
        if (string.IsNullOrEmpty(frame))
        {
            return;
        }

        foreach (var activity in JsonNode.Parse(frame)!["activities"]!.AsArray().Where(activity => DirectLineVisitor.IsBotMessage(activity!)))
        {
            Asked = activity!["channelData"]?["leadbot"]?["asks"]?.GetValue<string>();
        }
    }

    private ILocator BotBubbles() =>
        Frame.Locator(".webchat__bubble:not(.webchat__bubble--from-user) .webchat__bubble__content");
}
