using System.Security.Claims;

namespace LeadBot.BotFramework.Connector.Authentication;

/// <summary>Who sent an activity.</summary>
/// <param name="Audience">The app id of the bot that it is for.</param>
/// <param name="CallerId">What the activity's <c>callerId</c> is set to.</param>
public sealed record AuthenticateRequestResult(ClaimsIdentity ClaimsIdentity, string Audience, string CallerId);
