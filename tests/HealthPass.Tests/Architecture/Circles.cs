namespace HealthPass.Tests.Architecture;

/// <summary>Finds those who, through whomever, refer to themselves.</summary>
internal static class Circles
{
    /// <summary>The circles: everyone in one reaches everyone else in it.</summary>
    public static IReadOnlyList<string> In(References references)
    {
        var reached = references.Edges.Keys.ToDictionary(name => name, name => ReachedFrom(name, references), StringComparer.Ordinal);
        return
        [
            .. references.Edges.Keys
                .Where(name => reached[name].Contains(name))
                .Select(name => string.Join(" <-> ", reached[name].Where(other => reached.TryGetValue(other, out var back) && back.Contains(name)).Order(StringComparer.Ordinal)))
                .Distinct(),
        ];
    }

    private static HashSet<string> ReachedFrom(string start, References references)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([start]);
        while (waiting.TryPop(out var name))
        {
            foreach (var next in references.Edges.TryGetValue(name, out var used) ? used : [])
            {
                if (reached.Add(next))
                {
                    waiting.Push(next);
                }
            }
        }

        return reached;
    }
}
