using LeadBot.Bot.Demo;
using LeadBot.Bot.Widget;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
// Without these a build's output is served as if every file changed between two page views: "no-cache", and not compressed.
builder.Configuration["EnableStaticAssetsDevelopmentCaching"] ??= "true";
builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
var app = builder.Build();
app.MapGet("/health/live", () => Results.Text("live"));
app.MapStaticAssets();
app.MapWidgetPages();
app.MapDemoSite();
await app.RunAsync();
