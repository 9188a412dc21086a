using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using HealthPass.Kernel.Keys;
using HealthPass.Node.Transport;
using Xunit;

namespace HealthPass.Tests.Transport;

public sealed class ClusterAuthorityTests
{
    private static readonly byte[] Identity = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void An_authority_follows_from_the_identity_key_alone_and_is_the_same_in_every_build()
    {
        using var authority = new ClusterAuthority(AuthorityKeys.FirstOf(Identity));
        Assert.Equal("CN=HealthPass cluster authority bf4a9950d67c8b87", authority.Certificate.Subject);
        using var again = new ClusterAuthority(AuthorityKeys.FirstOf(Identity));
        Assert.Equal(authority.Certificate.GetPublicKeyString(), again.Certificate.GetPublicKeyString());
        Assert.Equal(authority.Certificate.SubjectName.RawData, again.Certificate.SubjectName.RawData);
        using var other = new ClusterAuthority(AuthorityKeys.FirstOf(new byte[32]));
        Assert.NotEqual(authority.Certificate.GetPublicKeyString(), other.Certificate.GetPublicKeyString());
    }

    [Fact]
    public void A_certificate_of_one_process_is_accepted_by_another_that_made_the_same_authority_for_itself()
    {
        var now = Samples.Noon;
        using var here = new ClusterAuthority(AuthorityKeys.FirstOf(Identity));
        using var there = new ClusterAuthority(AuthorityKeys.FirstOf(Identity));
        using var certificate = there.Issue("node2", now);
        Assert.Equal("CN=node2", certificate.Subject);
        Assert.True(IsAccepted(here, certificate, now));
        Assert.True(IsAccepted(here, certificate, now - ClusterAuthority.Backdated + TimeSpan.FromSeconds(2)));
        Assert.False(IsAccepted(here, certificate, now - ClusterAuthority.Backdated - TimeSpan.FromSeconds(2)));
        Assert.True(IsAccepted(here, certificate, now + ClusterAuthority.Lifetime - TimeSpan.FromSeconds(2)));
        Assert.False(IsAccepted(here, certificate, now + ClusterAuthority.Lifetime + TimeSpan.FromSeconds(2)));
        using var foreign = new ClusterAuthority(AuthorityKeys.FirstOf(new byte[32]));
        Assert.False(IsAccepted(foreign, certificate, now));
    }

    [Fact]
    public void Nobody_becomes_an_authority_by_a_certificate_of_one()
    {
        using var authority = new ClusterAuthority(AuthorityKeys.FirstOf(Identity));
        using var leaf = authority.Issue("node2", Samples.Noon);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=node3", key, HashAlgorithmName.SHA256);
        using var leafKey = leaf.GetECDsaPrivateKey()!;
        using var forged = request.Create(leaf.SubjectName, X509SignatureGenerator.CreateForECDsa(leafKey), Samples.Noon, Samples.Noon.AddHours(1), [1]);
        using var chain = new X509Chain { ChainPolicy = PeerCheck.PolicyOf([authority.Certificate], Samples.Noon) };
        _ = chain.ChainPolicy.ExtraStore.Add(leaf);
        Assert.False(chain.Build(forged));
    }

    [Fact]
    public void An_authority_that_is_added_issues_when_its_time_has_come_and_is_trusted_before()
    {
        using var folder = new TempFolder();
        var (old, changed) = (folder.Of("old.json"), folder.Of("keys.json"));
        var now = Samples.Noon;
        _ = KeyFile.LoadOrCreate(old, now);
        Assert.DoesNotContain("authority", File.ReadAllText(old), StringComparison.OrdinalIgnoreCase);
        File.Copy(old, changed);
        Assert.Equal(2, KeyFile.RotateAuthority(changed, now.AddMinutes(2)).Id);
        var (before, after) = (AuthorityKeys.Of(KeyFile.Load(old)), AuthorityKeys.Of(KeyFile.Load(changed)));
        Assert.Equal(before.Single().Key, after[0].Key);
        using var first = new ClusterAuthority(before.Single());
        using var second = new ClusterAuthority(after[1]);
        var clock = new Rig(changed, now);
        Assert.True(IsAccepted(first, clock.Credentials.Current().Own, now));
        Assert.Equal(2, clock.Credentials.Current().Authorities.Count);
        clock.Time.Advance(ClusterAuthority.Lifetime);
        Assert.True(IsAccepted(second, clock.Credentials.Current().Own, clock.Time.GetUtcNow()));

        // The first is taken out of the file: who has only that is not accepted any more.
        clock.Ring.Replace(KeyFile.Load(changed) with { Authority = [after[1]] });
        Assert.Equal(second.Certificate.GetPublicKeyString(), Assert.Single(clock.Credentials.Current().Authorities).GetPublicKeyString());
    }

    [Fact]
    public void A_clock_that_is_set_back_gets_a_certificate_that_is_good_by_it()
    {
        using var folder = new TempFolder();
        var rig = new Rig(folder.Of("keys.json"), Samples.Noon);
        Assert.Equal(Samples.Noon + ClusterAuthority.Lifetime, rig.Credentials.Current().NotAfter);
        rig.Time.AdjustTime(Samples.Noon.AddHours(-3));
        Assert.Equal(Samples.Noon.AddHours(-3) + ClusterAuthority.Lifetime, rig.Credentials.Current().NotAfter);
    }

    private static bool IsAccepted(ClusterAuthority authority, X509Certificate2 certificate, DateTimeOffset now)
    {
        using var chain = new X509Chain { ChainPolicy = PeerCheck.PolicyOf([authority.Certificate], now) };
        return chain.Build(certificate);
    }
}
