using System.IO.Compression;
using HealthPass.Api.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Xunit;

namespace HealthPass.Tests.Json;

public sealed class HeldBackStreamTests : IDisposable
{
    private readonly MemoryStream _output = new();
    private readonly HttpResponse _response = new DefaultHttpContext().Response;
    private readonly HeldBackStream _stream;

    public HeldBackStreamTests()
    {
        // As the framework does before the first byte.
        _response.Headers.ContentEncoding = "gzip";
        _stream = new(_output, new GzipCompressionProvider(Options.Create(new GzipCompressionProviderOptions())), _response);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _output.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(LargeAnswers.LeastBytes - 1)]
    public async Task A_short_answer_goes_out_as_it_is(int length)
    {
        await WriteAsync(length, 10);
        Assert.Empty(_output.ToArray());
        await _stream.DisposeAsync();
        Assert.Equal(Content(length), _output.ToArray());
        Assert.Empty(_response.Headers.ContentEncoding.ToString());
    }

    [Theory]
    [InlineData(LargeAnswers.LeastBytes, 10)]
    [InlineData(LargeAnswers.LeastBytes, LargeAnswers.LeastBytes)]
    [InlineData(100_000, 4_096)]
    [InlineData(100_000, 100_000)]
    public async Task A_long_answer_goes_out_compressed(int length, int piece)
    {
        await WriteAsync(length, piece);
        await _stream.DisposeAsync();
        Assert.Equal("gzip", _response.Headers.ContentEncoding);
        await using var decoded = new GZipStream(new MemoryStream(_output.ToArray()), CompressionMode.Decompress);
        using var content = new MemoryStream();
        await decoded.CopyToAsync(content, TestContext.Current.CancellationToken);
        Assert.Equal(Content(length), content.ToArray());
    }

    [Fact]
    public async Task Whoever_flushes_a_beginning_is_not_kept_waiting_and_what_follows_goes_the_same_way()
    {
        await WriteAsync(100, 100);
        await _stream.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Content(100), _output.ToArray());
        await WriteAsync(10_000, 1_000);
        await _stream.DisposeAsync();
        Assert.Equal([.. Content(100), .. Content(10_000)], _output.ToArray());
        Assert.Empty(_response.Headers.ContentEncoding.ToString());
    }

    private static byte[] Content(int length) => [.. Enumerable.Range(0, length).Select(number => (byte)(number % 251))];

    private async Task WriteAsync(int length, int piece)
    {
        foreach (var part in Content(length).Chunk(piece))
        {
            await _stream.WriteAsync(part, TestContext.Current.CancellationToken);
        }
    }
}
