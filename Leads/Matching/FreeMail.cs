using System.Collections.Frozen;

namespace LeadBot.Leads.Matching;

/// <summary>Domains where anybody gets a mailbox, so that an address there says nothing of a company.</summary>
public static class FreeMail
{
    private static readonly FrozenSet<string> s_domains = Read();

    /// <summary>True when the address, or the bare domain, is one of a free provider or a subdomain of it.</summary>
    public static bool IsFree(string address)
    {
        var domain = address[(address.LastIndexOf('@') + 1)..].Trim().ToLowerInvariant();
        while (domain.Length > 0)
        {
            if (s_domains.Contains(domain))
            {
                return true;
            }

            var dot = domain.IndexOf('.');
            domain = dot < 0 ? "" : domain[(dot + 1)..];
        }

        return false;
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(FreeMail).Assembly.GetManifestResourceStream("LeadBot.Leads.Matching.FreeMailDomains.txt")
            ?? throw new InvalidOperationException("The list of free mail domains is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .ToFrozenSet();
    }
}
