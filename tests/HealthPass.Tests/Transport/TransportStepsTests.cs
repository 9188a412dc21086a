using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using HealthPass.Kernel.Keys;
using HealthPass.Node.Transport;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HealthPass.Tests.Transport;

/// <summary>Which processes understand each other on the way from a build that speaks plain.</summary>
public sealed class TransportStepsTests
{
    private static readonly KeySet Keys = new(RandomNumberGenerator.GetBytes(32), [], []);

    [Theory]
    [InlineData("earlier build", "earlier build", true)]
    [InlineData("earlier build", "SpeakPlainAcceptBoth", true)]
    [InlineData("SpeakPlainAcceptBoth", "earlier build", true)]
    [InlineData("SpeakPlainAcceptBoth", "SpeakPlainAcceptBoth", true)]
    [InlineData("SpeakPlainAcceptBoth", "SpeakTlsAcceptBoth", true)]
    [InlineData("SpeakTlsAcceptBoth", "SpeakPlainAcceptBoth", true)]
    [InlineData("SpeakTlsAcceptBoth", "SpeakTlsAcceptBoth", true)]
    [InlineData("SpeakTlsAcceptBoth", "Tls", true)]
    [InlineData("Tls", "SpeakTlsAcceptBoth", true)]
    [InlineData("Tls", "Tls", true)]
    [InlineData("earlier build", "Tls", false)]
    [InlineData("SpeakPlainAcceptBoth", "Tls", false)]
    public async Task A_step_understands_itself_and_its_neighbours(string opens, string accepts, bool understood)
    {
        var (ofOpener, ofAcceptor) = (new Pipe(), new Pipe());
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var accepting = DelegateOf(accepts, accept: true, async context =>
        {
            var read = await context.Transport.Input.ReadAtLeastAsync(5);
            heard.TrySetResult(System.Text.Encoding.ASCII.GetString(read.Buffer.Slice(0, 5).ToArray()));
        });
        var opening = DelegateOf(opens, accept: false, async context =>
        {
            _ = await context.Transport.Output.WriteAsync("hello"u8.ToArray());
            _ = await heard.Task;
        });
        var accepted = Task.Run(async () =>
        {
            await accepting(ContextOf(ofOpener.Reader, ofAcceptor.Writer));
            _ = heard.TrySetResult("nothing");
        });
        await opening(ContextOf(ofAcceptor.Reader, ofOpener.Writer));
        await accepted;
        Assert.Equal(understood ? "hello" : "nothing", await heard.Task);
    }

    [Fact]
    public void A_node_that_is_alone_accepts_nothing_plain_whatever_is_set()
    {
        Assert.False(TransportOf(ClusterTransportMode.SpeakPlainAcceptBoth, isAlone: true).AcceptsPlain);
        Assert.True(TransportOf(ClusterTransportMode.SpeakPlainAcceptBoth).AcceptsPlain);
        Assert.False(TransportOf(default).AcceptsPlain);
    }

    private static ConnectionDelegate DelegateOf(string build, bool accept, ConnectionDelegate inner)
    {
        var builder = new ConnectionBuilder(new ServiceCollection().BuildServiceProvider());
        if (Enum.TryParse<ClusterTransportMode>(build, out var mode))
        {
            var transport = TransportOf(mode);
            (accept ? transport.AcceptOn : (Action<IConnectionBuilder>)transport.OpenOn)(builder);
        }

        _ = builder.Run(context => inner(context));
        return builder.Build();
    }

    private static ClusterTransport TransportOf(ClusterTransportMode mode, bool isAlone = false) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(new KeyRing(Keys))
        .AddClusterTransport(new("node1", isAlone, "test", new() { Transport = mode }))
        .BuildServiceProvider()
        .GetRequiredService<ClusterTransport>();

    private static DefaultConnectionContext ContextOf(PipeReader input, PipeWriter output) => new("test") { Transport = new Ends(input, output) };

    private sealed class Ends(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input => input;

        public PipeWriter Output => output;
    }
}
