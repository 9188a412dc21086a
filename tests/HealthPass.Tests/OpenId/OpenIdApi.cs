using HealthPass.Tests.Access;

namespace HealthPass.Tests.OpenId;

/// <summary>The program beside an identity provider.</summary>
public sealed class OpenIdApi : RunningApi
{
    public OpenIdApi()
        : this(new())
    {
    }

    private OpenIdApi(IdentityProvider provider)
        : base(
        [
            $"HealthPass:OpenId:Authority={provider.Address}", $"HealthPass:OpenId:ClientId={IdentityProvider.Client}", $"HealthPass:OpenId:ClientSecret={IdentityProvider.ClientSecret}",
            "HealthPass:OpenId:NameEn=Example ID",
        ]) => Provider = provider;

    public IdentityProvider Provider { get; }

    public override async ValueTask InitializeAsync()
    {
        await Provider.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
