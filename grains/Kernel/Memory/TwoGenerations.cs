using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace HealthPass.Kernel.Memory;

/// <summary>
/// Keeps what is asked for again and again in mind, for as much as there is room for: what is full becomes the old, and what was the old goes.
/// For what never changes, or what its user can tell the age of; any number of threads may use it.
/// </summary>
/// <typeparam name="TKey">What it is asked by.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
/// <param name="perGeneration">The most that one generation holds; both together hold twice as many.</param>
public sealed class TwoGenerations<TKey, TValue>(int perGeneration)
    where TKey : notnull
{
    private volatile ConcurrentDictionary<TKey, TValue> _young = new();
    private volatile ConcurrentDictionary<TKey, TValue> _old = new();

    /// <summary>How many are kept in mind; one that is in both generations counts twice.</summary>
    public int Count => _young.Count + _old.Count;

    /// <summary>Finds one, which moves along.</summary>
    /// <param name="key">What it is asked by.</param>
    /// <param name="value">What is kept.</param>
    /// <returns>Whether it is in mind.</returns>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value))
        {
            return true;
        }

        if (!_old.TryGetValue(key, out value))
        {
            return false;
        }

        Put(key, value);
        return true;
    }

    /// <summary>Keeps one in mind.</summary>
    /// <param name="key">What it is asked by.</param>
    /// <param name="value">What is kept.</param>
    public void Put(TKey key, TValue value)
    {
        // One thread alone lets it grow old: a second one that did the same would throw away what has just become the old.
        if (_young is { } full && full.Count >= perGeneration && Interlocked.CompareExchange(ref _young, new(), full) == full)
        {
            _old = full;
        }

        _young[key] = value;
    }

    /// <summary>Keeps one in mind no longer.</summary>
    /// <param name="key">What it is asked by.</param>
    public void Remove(TKey key)
    {
        _ = _young.TryRemove(key, out _);
        _ = _old.TryRemove(key, out _);
    }
}
