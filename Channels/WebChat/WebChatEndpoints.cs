using LeadBot.Channels.WebChat.DirectLine;
using LeadBot.Channels.WebChat.Stream;
using LeadBot.Channels.WebChat.Uploads;
using LeadBot.Channels.WebChat.Widget;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Channels.WebChat;

/// <summary>Maps web chat's addresses.</summary>
public static class WebChatEndpoints
{
    /// <summary>Where Direct Line begins: the <c>domain</c> option of its clients.</summary>
    public const string DirectLine = "/v3/directline";

    private const string Widget = "/widget/token";
    private const string Views = "/widget/views";
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(20);

    public static IEndpointRouteBuilder MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var pipeline = services.GetRequiredService<DirectLinePipeline>();
        var tokens = services.GetRequiredService<TokenEndpoints>();
        var conversations = services.GetRequiredService<ConversationEndpoints>();
        var activities = services.GetRequiredService<ActivityEndpoints>();

        var routes = endpoints.MapGroup(DirectLine);
        routes.MapPost("/tokens/generate", pipeline.WrapLimited(tokens.GenerateAsync));
        routes.MapPost("/tokens/refresh", pipeline.WrapLimited(tokens.RefreshAsync));
        routes.MapPost("/conversations", pipeline.WrapLimited(conversations.StartAsync));
        routes.MapGet("/conversations/{id}", pipeline.Wrap(conversations.GetAsync));
        routes.MapGet("/conversations/{id}/activities", pipeline.Wrap(activities.GetAsync));
        routes.MapPost("/conversations/{id}/activities", pipeline.Wrap(activities.PostAsync));
        routes.MapPost("/conversations/{id}/upload", pipeline.Wrap(services.GetRequiredService<UploadEndpoint>().PostAsync));
        routes.MapGet("/session/getsessionid", pipeline.Wrap(services.GetRequiredService<SessionEndpoint>().GetAsync));
        routes.MapGet("/attachments/{id}", pipeline.Wrap(services.GetRequiredService<AttachmentEndpoint>().GetAsync));
        routes.MapGet("/conversations/{id}/stream", Upgradable(endpoints, pipeline.Wrap(services.GetRequiredService<StreamEndpoint>().ConnectAsync)));
        endpoints.MapPost(Widget, pipeline.WrapLimited(services.GetRequiredService<WidgetTokenEndpoint>().PostAsync));
        endpoints.MapPost(Views, pipeline.Wrap(services.GetRequiredService<PageViewEndpoint>().PostAsync));

        routes.MapMethods("/{**rest}", [HttpMethods.Options], CrossOrigin.AnswerPreflightAsync);
        endpoints.MapMethods(Widget, [HttpMethods.Options], CrossOrigin.AnswerPreflightAsync);
        endpoints.MapMethods(Views, [HttpMethods.Options], CrossOrigin.AnswerPreflightAsync);
        routes.Map("/{**rest}", pipeline.Wrap((_, _) =>
            Task.FromResult<IResult>(DirectLineError.NotFound("Direct Line 3.0 has no such address, or not with this method."))));
        return endpoints;
    }

    /// <summary>Brings its own WebSocket middleware, so that the host cannot forget it. The server's pings find peers that died silently.</summary>
    private static RequestDelegate Upgradable(IEndpointRouteBuilder endpoints, RequestDelegate handler)
    {
        var branch = endpoints.CreateApplicationBuilder();
        branch.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Ping, KeepAliveTimeout = Ping });
        branch.Run(handler);
        return branch.Build();
    }
}
