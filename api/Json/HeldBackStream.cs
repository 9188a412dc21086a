using Microsoft.AspNetCore.ResponseCompression;

namespace HealthPass.Api.Json;

/// <summary>Holds the beginning of an answer back until it is long enough to be compressed, or is over and goes out as it is.</summary>
internal sealed class HeldBackStream(Stream output, ICompressionProvider compression, HttpResponse response) : Stream
{
    private readonly byte[] _held = new byte[LargeAnswers.LeastBytes];
    private int _length;
    private Stream? _target;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_target is null && buffer.Length < _held.Length - _length)
        {
            buffer.CopyTo(_held.AsMemory(_length));
            _length += buffer.Length;
            return;
        }

        await (await TargetAsync(compressed: true, cancellationToken)).WriteAsync(buffer, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override async Task FlushAsync(CancellationToken cancellationToken) =>
        await (await TargetAsync(compressed: false, cancellationToken)).FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (await TargetAsync(compressed: false, CancellationToken.None) is var target && target != output)
        {
            await target.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Answers are written asynchronously.");

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException("Answers are written asynchronously.");

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    // Whoever flushes wants it out, however little it is. The headers say already that it is compressed: that is taken back
    // while it can be.
    private async ValueTask<Stream> TargetAsync(bool compressed, CancellationToken cancellationToken)
    {
        if (_target is not null)
        {
            return _target;
        }

        if (compressed || response.HasStarted)
        {
            _target = compression.CreateStream(output);
        }
        else
        {
            response.Headers.ContentEncoding = default;
            _target = output;
        }

        await _target.WriteAsync(_held.AsMemory(0, _length), cancellationToken);
        return _target;
    }
}
