using Microsoft.Extensions.Options;

namespace LeadBot.Storage.Blobs;

/// <summary>The bytes of the files, each under its id. A name that a visitor gave never becomes a path.</summary>
internal sealed class BlobFolder(IOptions<BlobOptions> options, TimeProvider time)
{
    private const string Unfinished = ".part";

    private string Root => options.Value.Path;

    /// <summary>Writes all bytes to disk, then gives the file its name: a file that has its name is whole.</summary>
    /// <returns>Bytes written.</returns>
    public async Task<long> WriteAsync(string id, Stream content, CancellationToken ct)
    {
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.CreateVersion7(time.GetUtcNow()):n}{Unfinished}"; // a killed process may have left one
        try
        {
            long size;
            var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, useAsync: true);
            await using (file)
            {
                await content.CopyToAsync(file, ct);
                await file.FlushAsync(ct);
                file.Flush(flushToDisk: true);
                size = file.Length;
            }

            File.Move(unfinished, path, overwrite: true);
            return size;
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Null where there is no such file.</summary>
    public FileStream? Open(string id)
    {
        try
        {
            return new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Delete(string id)
    {
        if (Directory.Exists(Path.GetDirectoryName(PathOf(id))))
        {
            File.Delete(PathOf(id));
        }
    }

    /// <summary>Removes what a killed process left half written.</summary>
    public void DeleteUnfinished(TimeSpan age)
    {
        if (!Directory.Exists(Root))
        {
            return;
        }

        var before = time.GetUtcNow().UtcDateTime - age;
        foreach (var path in Directory.EnumerateFiles(Root, "*" + Unfinished, SearchOption.AllDirectories))
        {
            if (File.GetLastWriteTimeUtc(path) < before)
            {
                File.Delete(path);
            }
        }
    }

    private string PathOf(string id) => Path.Combine(Root, id[..2], id);
}
