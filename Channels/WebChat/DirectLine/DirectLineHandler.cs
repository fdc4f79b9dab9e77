using Microsoft.AspNetCore.Http;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary>One endpoint: a request in, an answer out.</summary>
internal delegate Task<IResult> DirectLineHandler(HttpContext context, CancellationToken ct);
