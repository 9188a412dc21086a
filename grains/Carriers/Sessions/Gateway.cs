using System.Net.Security;
using System.Net.Sockets;

namespace HealthPass.Carriers.Sessions;

/// <summary>Where a gateway is.</summary>
/// <param name="Host">Its name or address.</param>
/// <param name="Port">Its port.</param>
/// <param name="Tls">Whether it is spoken to by TLS, with a certificate for its name.</param>
internal sealed record Gateway(string Host, int Port, bool Tls)
{
    /// <summary>Connects to it.</summary>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    /// <returns>The connection.</returns>
    public async Task<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(Host, Port, cancellationToken);
            var stream = new NetworkStream(socket, ownsSocket: true);
            return Tls ? await SecureAsync(stream, cancellationToken) : stream;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<Stream> SecureAsync(Stream stream, CancellationToken cancellationToken)
    {
        var secure = new SslStream(stream);
        try
        {
            await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = Host }, cancellationToken);
            return secure;
        }
        catch
        {
            await secure.DisposeAsync();
            throw;
        }
    }
}
