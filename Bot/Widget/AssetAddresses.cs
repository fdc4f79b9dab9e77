using Microsoft.AspNetCore.StaticAssets;

namespace LeadBot.Bot.Widget;

/// <summary>
/// Gives a static file's fingerprinted address, which browsers may keep for ever, since another content has another address.
/// </summary>
internal sealed class AssetAddresses(EndpointDataSource endpoints)
{
    private readonly Lazy<Dictionary<string, string>> _addresses = new(() => Read(endpoints));

    /// <param name="path">Below <c>wwwroot</c>, with forward slashes.</param>
    /// <returns>The path itself where the file has no fingerprint.</returns>
    public string Of(string path) => _addresses.Value.GetValueOrDefault(path, path);

    private static Dictionary<string, string> Read(EndpointDataSource endpoints)
    {
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var asset in endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()))
        {
            if (asset?.Properties.FirstOrDefault(property => property.Name == "label") is { } label)
                addresses[label.Value] = asset.Route;
        }

        return addresses;
    }
}
