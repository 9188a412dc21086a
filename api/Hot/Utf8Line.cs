using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using HealthPass.Api.Json;
using HealthPass.Kernel.Time;
using HealthPass.Verification.Codes;

namespace HealthPass.Api.Hot;

/// <summary>
/// Writes a small JSON answer into a buffer on the stack. It exists for the two answers that are given thousands of times
/// a second; what its callers pass needs no escaping, was escaped when it was prepared, or goes through <see cref="AddEscaped"/>.
/// </summary>
internal ref struct Utf8Line(Span<byte> buffer)
{
    private readonly Span<byte> _buffer = buffer;

    public int Length { get; private set; }

    private readonly ReadOnlySpan<byte> Written => _buffer[..Length];

    public void Add(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(_buffer[Length..]);
        Length += utf8.Length;
    }

    public void Add(ReadOnlySpan<char> text)
    {
        _ = Utf8.FromUtf16(text, _buffer[Length..], out _, out var written);
        Length += written;
    }

    /// <summary>The text of a health code.</summary>
    public void Add(in SealedCode code) => Length += code.Write(_buffer[Length..]);

    /// <summary>A text that may hold what JSON must escape, written as the serializer writes it.</summary>
    public void AddEscaped(ReadOnlySpan<char> text)
    {
        var start = Length;
        Add(text);
        if (ApiJson.Options.Encoder!.FindFirstCharacterToEncodeUtf8(_buffer[start..Length]) >= 0)
        {
            // One name in thousands: it may cost an allocation.
            Length = start;
            Add(JsonEncodedText.Encode(text, ApiJson.Options.Encoder).EncodedUtf8Bytes);
        }
    }

    public void Add(int number)
    {
        _ = number.TryFormat(_buffer[Length..], out var written, default, CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>A UUID with hyphens.</summary>
    public void Add(Guid uuid)
    {
        _ = uuid.TryFormat(_buffer[Length..], out var written);
        Length += written;
    }

    /// <summary>RFC 3339 with milliseconds and the province's offset, as <see cref="Rfc3339"/> writes it.</summary>
    public void AddTime(long unixMilliseconds)
    {
        var time = DateTime.UnixEpoch.AddMilliseconds(unixMilliseconds).Add(ShanghaiDay.Offset);
        var span = _buffer[Length..];
        Digits(span, time.Year, 4);
        span[4] = (byte)'-';
        Digits(span[5..], time.Month, 2);
        span[7] = (byte)'-';
        Digits(span[8..], time.Day, 2);
        span[10] = (byte)'T';
        Digits(span[11..], time.Hour, 2);
        span[13] = (byte)':';
        Digits(span[14..], time.Minute, 2);
        span[16] = (byte)':';
        Digits(span[17..], time.Second, 2);
        span[19] = (byte)'.';
        Digits(span[20..], time.Millisecond, 3);
        "+08:00"u8.CopyTo(span[23..]);
        Length += 29;
    }

    /// <summary>Answers with what was written.</summary>
    public readonly void WriteTo(HttpResponse response)
    {
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = Length;
        response.BodyWriter.Write(Written);
    }

    private static void Digits(Span<byte> span, int value, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            span[i] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }
}
