using System.Buffers.Text;

namespace HealthPass.Benchmarks.Load;

/// <summary>Finds the end of an HTTP/1.1 response: the little that a load loop has to understand.</summary>
internal static class HttpReply
{
    /// <summary>Reads a response.</summary>
    /// <param name="data">Bytes received so far.</param>
    /// <param name="status">The status code.</param>
    /// <param name="body">Where the body begins; still chunked if it was sent so.</param>
    /// <returns>Length of the whole response, 0 while it is incomplete.</returns>
    public static int TryRead(ReadOnlySpan<byte> data, out int status, out int body)
    {
        status = 0;
        var head = data.IndexOf("\r\n\r\n"u8);
        body = head + 4;
        if (head < 0 || !Utf8Parser.TryParse(data["HTTP/1.1 ".Length..], out status, out _))
        {
            return 0;
        }

        var headers = data[..(head + 2)];
        if (Find(headers, "\r\nContent-Length: "u8) is var at and >= 0)
        {
            _ = Utf8Parser.TryParse(headers[at..], out int length, out _);
            return data.Length >= body + length ? body + length : 0;
        }

        if (Find(headers, "\r\nTransfer-Encoding: chunked"u8) < 0)
        {
            return body;
        }

        var position = body;
        while (true)
        {
            var rest = data[position..];
            var line = rest.IndexOf("\r\n"u8);
            if (line < 0 || !Utf8Parser.TryParse(rest, out int size, out _, 'x'))
            {
                return 0;
            }

            position += line + 2 + size + 2;
            if (position > data.Length)
            {
                return 0;
            }

            if (size == 0)
            {
                return position;
            }
        }
    }

    private static int Find(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> name)
    {
        var at = headers.IndexOf(name);
        return at < 0 ? -1 : at + name.Length;
    }
}
