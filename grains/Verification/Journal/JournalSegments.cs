using System.Globalization;
using HealthPass.Kernel.Files;

namespace HealthPass.Verification.Journal;

/// <summary>The journal's files: each is named by the address of its first byte, so that an address finds its file.</summary>
internal sealed class JournalSegments
{
    private const string Prefix = "journal-";
    private const string Suffix = ".log";

    private readonly string _folder;

    public JournalSegments(string folder)
    {
        _folder = folder;
        OwnerOnly.CreateFolder(folder);
    }

    /// <summary>Base addresses of all segments, oldest first.</summary>
    public List<long> List()
    {
        var addresses = new List<long>();
        foreach (var path in Directory.EnumerateFiles(_folder, Prefix + "*" + Suffix))
        {
            var name = Path.GetFileName(path.AsSpan());
            if (long.TryParse(name[Prefix.Length..^Suffix.Length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var address))
            {
                addresses.Add(address);
            }
        }

        addresses.Sort();
        return addresses;
    }

    /// <summary>The file of the segment that begins at an address.</summary>
    public string PathOf(long address) =>
        Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{address:x16}{Suffix}"));

    /// <summary>Deletes whole segments that end at or before an address; the last segment stays.</summary>
    public void DropBefore(long address)
    {
        var segments = List();
        for (var i = 0; i + 1 < segments.Count && segments[i + 1] <= address; i++)
        {
            File.Delete(PathOf(segments[i]));
        }
    }
}
