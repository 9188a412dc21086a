using System.Buffers;

namespace HealthPass.Benchmarks.Load;

/// <summary>HTTP requests ready to be sent, made before the clock runs.</summary>
/// <param name="operationsEach">Operations that one request carries.</param>
internal sealed class RequestSet(int operationsEach)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 20);
    private readonly List<int> _ends = [];

    /// <summary>How many requests.</summary>
    public int Count => _ends.Count;

    /// <summary>Operations that one request carries.</summary>
    public int OperationsEach { get; } = operationsEach;

    /// <summary>A request's bytes.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1];
            return _bytes.WrittenSpan[start.._ends[index]];
        }
    }

    /// <summary>Adds a request.</summary>
    public void Add(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        _bytes.Write(head);
        Span<byte> length = stackalloc byte[48];
        "Content-Length: "u8.CopyTo(length);
        _ = System.Buffers.Text.Utf8Formatter.TryFormat(body.Length, length[16..], out var digits);
        "\r\n\r\n"u8.CopyTo(length[(16 + digits)..]);
        _bytes.Write(length[..(16 + digits + 4)]);
        _bytes.Write(body);
        _ends.Add(_bytes.WrittenCount);
    }

    /// <summary>These requests and others, in random order.</summary>
    public RequestSet MixedWith(RequestSet others, Random random)
    {
        var mixed = new RequestSet(OperationsEach);
        var order = Enumerable.Range(0, Count + others.Count).ToArray();
        random.Shuffle(order);
        foreach (var index in order)
        {
            mixed._bytes.Write(index < Count ? this[index] : others[index - Count]);
            mixed._ends.Add(mixed._bytes.WrittenCount);
        }

        return mixed;
    }
}
