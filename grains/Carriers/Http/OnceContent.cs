using System.Net;
using System.Net.Http.Headers;

namespace HealthPass.Carriers.Http;

/// <summary>The content of a request that is sent once: a client that would send it again over another connection is not given it, since the first may have arrived.</summary>
internal sealed class OnceContent : HttpContent
{
    private readonly byte[] _json;
    private int _sent;

    /// <summary>Makes it.</summary>
    /// <param name="json">The content.</param>
    public OnceContent(byte[] json)
    {
        _json = json;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>Whether any of it may have left this node.</summary>
    public bool MayHaveLeft => Volatile.Read(ref _sent) != 0;

    /// <inheritdoc />
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        if (Interlocked.Exchange(ref _sent, 1) != 0)
        {
            throw new IOException("A text is sent once.");
        }

        await stream.WriteAsync(_json);
    }

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        return true;
    }
}
