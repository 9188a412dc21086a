namespace HealthPass.Grains.Kept;

/// <summary>Lists that a grain keeps, each with a bound.</summary>
internal static class Bounded
{
    /// <summary>A list with one more in front; at the bound the last is dropped.</summary>
    public static List<T> WithNewest<T>(this List<T> list, T item, int most) => [item, .. list.Take(most - 1)];

    /// <summary>
    /// A list that is no longer than its bound if enough may be dropped, and else as short as they let it be. The order stays.
    /// </summary>
    /// <param name="list">The list, which is not altered.</param>
    /// <param name="most">The bound.</param>
    /// <param name="age">The order in which they are dropped, the lowest first; null for one that must stay.</param>
    public static List<T> Trimmed<T, TAge>(this List<T> list, int most, Func<T, TAge?> age)
        where TAge : struct, IComparable<TAge>
    {
        if (list.Count <= most)
        {
            return list;
        }

        var dropped = list
            .Select((item, index) => (Index: index, Age: age(item)))
            .Where(item => item.Age is not null)
            .OrderBy(item => item.Age!.Value)
            .ThenBy(item => item.Index)
            .Take(list.Count - most)
            .Select(item => item.Index)
            .ToHashSet();
        return [.. list.Where((_, index) => !dropped.Contains(index))];
    }
}
