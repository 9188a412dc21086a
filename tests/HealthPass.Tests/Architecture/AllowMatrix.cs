namespace HealthPass.Tests.Architecture;

/// <summary>Who may refer to whom. Whoever is not named may refer to nobody, and nobody may refer to whoever is not named.</summary>
internal sealed class AllowMatrix
{
    private readonly Dictionary<string, HashSet<string>> _rows = new(StringComparer.Ordinal);

    /// <summary>Reads rows of the form <c>from: to to</c>; what follows a # is a remark.</summary>
    public static AllowMatrix Parse(IEnumerable<string> lines)
    {
        var matrix = new AllowMatrix();
        foreach (var line in lines.Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            var parts = line.Split(':');
            matrix._rows.Add(parts[0].Trim(), [.. parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
        }

        return matrix;
    }

    /// <summary>The matrix of the house, which lies beside this file.</summary>
    public static AllowMatrix Read() =>
        Parse(File.ReadLines(Path.Combine(House.Root, "tests/HealthPass.Tests/Architecture/allowed-references.txt")));

    /// <summary>What is referred to and not allowed, and whoever has no row.</summary>
    public IReadOnlyList<string> Refused(References references)
    {
        var faults = new List<string>();
        foreach (var (from, used) in references.Edges)
        {
            if (!_rows.TryGetValue(from, out var allowed))
            {
                faults.Add($"{from} has no row.");
                continue;
            }

            faults.AddRange(used.Where(to => !allowed.Contains(to)).Select(to => $"{from} may not refer to {to}."));
        }

        return faults;
    }

    /// <summary>What is allowed and nobody does: a row keeps no door open for later.</summary>
    public IReadOnlyList<string> Unused(IReadOnlyList<References> all)
    {
        var edges = all.SelectMany(references => references.Edges).ToLookup(edge => edge.Key, edge => edge.Value);
        return
        [
            .. _rows.SelectMany(row => row.Value
                .Where(to => !edges[row.Key].Any(used => used.Contains(to)))
                .Select(to => $"{row.Key} does not refer to {to}.")),
            .. _rows.Keys.Where(name => !edges.Contains(name)).Select(name => $"{name} is not there."),
        ];
    }
}
