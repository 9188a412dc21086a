using System.Buffers;
using System.Diagnostics.Metrics;
using System.Net.Security;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Connections.Security;

namespace HealthPass.Node.Transport;

/// <summary>
/// Stands at both ends of every connection between processes of a cluster, silos' and gateways' alike: TLS with certificates on
/// both sides before the first byte of a message.
/// </summary>
internal sealed class ClusterTransport
{
    private const byte TlsHandshake = 0x16;
    private const string ServerName = "healthpass-cluster";

    private static readonly TimeSpan HandshakeTime = TimeSpan.FromSeconds(10);

    private readonly IClusterCredentials _credentials;
    private readonly RefusedConnections _refused;
    private readonly TimeProvider _clock;
    private readonly bool _speaksTls;
    private long _plain;

    public ClusterTransport(TransportMember member, IClusterCredentials credentials, RefusedConnections refused, IMeterFactory meters, TimeProvider clock)
    {
        (_credentials, _refused, _clock) = (credentials, refused, clock);

        // A node that is alone has nobody to wait for.
        var mode = member.IsAlone ? ClusterTransportMode.Tls : member.Options.Transport;
        (AcceptsPlain, _speaksTls) = (mode != ClusterTransportMode.Tls, mode != ClusterTransportMode.SpeakPlainAcceptBoth);
        var meter = meters.Create(member.Meter);
        _ = meter.CreateObservableGauge(
            "healthpass.cluster.plain.accepted", () => AcceptsPlain ? 1 : 0, "{node}", "1 while plain connections to the cluster's ports are accepted: anybody's.");
        _ = meter.CreateObservableCounter("healthpass.cluster.plain.connections", () => Volatile.Read(ref _plain), "{connection}", "Plain connections accepted since the start.");
        _ = meter.CreateObservableGauge(
            "healthpass.cluster.certificate.remaining",
            () => new Measurement<double>((credentials.Current().NotAfter - clock.GetUtcNow()).TotalSeconds, new KeyValuePair<string, object?>("source", credentials.Source)),
            "s",
            "How long the certificate for the cluster's ports is still good.");
    }

    /// <summary>Whether anybody may connect who speaks no TLS.</summary>
    public bool AcceptsPlain { get; }

    /// <summary>Puts it before connections that others open.</summary>
    public static void Accept(IConnectionBuilder builder) => builder.ApplicationServices.GetRequiredService<ClusterTransport>().AcceptOn(builder);

    /// <summary>Puts it before connections that this process opens.</summary>
    public static void Open(IConnectionBuilder builder) => builder.ApplicationServices.GetRequiredService<ClusterTransport>().OpenOn(builder);

    // The package's own look at certificates is switched off, because it neither knows the cluster's authorities nor says what was
    // wrong: the handshake asks Judge instead, and nothing gets past AdmittedOnly that Judge has not let in.
    internal void AcceptOn(IConnectionBuilder builder) => _ = builder.Use(next =>
    {
        var secured = new ConnectionBuilder(builder.ApplicationServices);
        secured.UseServerTls(new TlsOptions
        {
            LocalServerCertificateSelector = (_, _) => _credentials.Current().Own,
            RemoteCertificateMode = RemoteCertificateMode.NoCertificate,
            HandshakeTimeout = HandshakeTime,
            OnAuthenticateAsServer = (context, options) => Demand(context, (SslServerAuthenticationOptions)options.SslServerAuthenticationOptions),
        });
        var tls = AdmittedOnly(secured, next);
        return context => AcceptAsync(context, tls, next);
    });

    internal void OpenOn(IConnectionBuilder builder)
    {
        if (!_speaksTls)
        {
            return;
        }

        _ = builder.Use(next =>
        {
            var secured = new ConnectionBuilder(builder.ApplicationServices);
            secured.UseClientTls(new TlsOptions
            {
                RemoteCertificateMode = RemoteCertificateMode.NoCertificate,
                HandshakeTimeout = HandshakeTime,
                OnAuthenticateAsClient = (context, options) => Demand(context, (SslClientAuthenticationOptions)options.SslClientAuthenticationOptions),
            });
            var tls = AdmittedOnly(secured, next);
            return context => OpenAsync(context, tls);
        });
    }

    private static ConnectionDelegate AdmittedOnly(ConnectionBuilder secured, ConnectionDelegate next)
    {
        _ = secured.Run(context => context.Features.Get<Admission>() is { IsAdmitted: true } ? next(context) : Task.CompletedTask);
        return secured.Build();
    }

    private async Task AcceptAsync(ConnectionContext context, ConnectionDelegate tls, ConnectionDelegate plain)
    {
        var admission = new Admission();
        context.Features.Set(admission);
        switch (await FirstByteAsync(context))
        {
            case TlsHandshake:
                await tls(context);
                break;
            case null:
                _ = admission.Decide(Refusal.Silent);
                break;
            case not null when AcceptsPlain:
                _ = Interlocked.Increment(ref _plain);
                await plain(context);
                return;
            default:
                _ = admission.Decide(Refusal.Plain);
                break;
        }

        if (!admission.IsAdmitted)
        {
            _refused.Add(admission.Refusal ?? Refusal.Handshake, context.RemoteEndPoint);
        }
    }

    // A handshake that the other end breaks off is the other end's to count.
    private async Task OpenAsync(ConnectionContext context, ConnectionDelegate tls)
    {
        var admission = new Admission();
        context.Features.Set(admission);
        await tls(context);
        if (admission.Refusal is { } refusal)
        {
            _refused.Add(refusal, context.RemoteEndPoint);
        }
    }

    private void Demand(ConnectionContext context, SslServerAuthenticationOptions tls)
    {
        var own = _credentials.Current();
        tls.ServerCertificateSelectionCallback = null;
        tls.ServerCertificateContext = own.Shown;
        tls.ClientCertificateRequired = true;
        tls.CertificateChainPolicy = PeerCheck.PolicyOf(own.Authorities, _clock.GetUtcNow());
        tls.CertificateChainPolicy.ApplicationPolicy.Add(PeerCheck.Use(server: false));
        tls.RemoteCertificateValidationCallback = JudgeFor(context);
        (tls.AllowTlsResume, tls.AllowRenegotiation) = (false, false);
    }

    private void Demand(ConnectionContext context, SslClientAuthenticationOptions tls)
    {
        var own = _credentials.Current();
        tls.TargetHost = ServerName;
        tls.LocalCertificateSelectionCallback = null;
        tls.ClientCertificateContext = own.Shown;
        tls.CertificateChainPolicy = PeerCheck.PolicyOf(own.Authorities, _clock.GetUtcNow());
        tls.CertificateChainPolicy.ApplicationPolicy.Add(PeerCheck.Use(server: true));
        tls.RemoteCertificateValidationCallback = JudgeFor(context);
        (tls.AllowTlsResume, tls.AllowRenegotiation) = (false, false);
    }

    private static RemoteCertificateValidationCallback JudgeFor(ConnectionContext context)
    {
        var admission = context.Features.Get<Admission>()!;
        return (_, certificate, chain, errors) => admission.Decide(PeerCheck.Judge(certificate, chain, errors));
    }

    // Looked at and left where it is.
    private async ValueTask<byte?> FirstByteAsync(ConnectionContext context)
    {
        using var deadline = new CancellationTokenSource(HandshakeTime, _clock);
        try
        {
            var input = context.Transport.Input;
            var read = await input.ReadAsync(deadline.Token);
            byte? first = new SequenceReader<byte>(read.Buffer).TryPeek(out var value) ? value : null;
            input.AdvanceTo(read.Buffer.Start);
            return first;
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
        {
            return null;
        }
    }
}
