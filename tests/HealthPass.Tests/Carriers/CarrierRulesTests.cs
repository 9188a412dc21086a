using HealthPass.Carriers.Settings;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Node;
using HealthPass.Tests.Carriers.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace HealthPass.Tests.Carriers;

public sealed class CarrierRulesTests
{
    [Theory]
    [InlineData(CarrierProtocol.Log)]
    [InlineData(CarrierProtocol.Http)]
    [InlineData(CarrierProtocol.Cmpp20)]
    [InlineData(CarrierProtocol.Cmpp30)]
    [InlineData(CarrierProtocol.Smpp34)]
    public void An_account_of_each_protocol_can_be_set_up(CarrierProtocol protocol) => Assert.Empty(CarrierRules.Faults([Gateways.Of(protocol, 0)]));

    [Theory]
    [InlineData("Name")]
    [InlineData("Host")]
    [InlineData("Port")]
    [InlineData("Secret")]
    [InlineData("UserName")]
    [InlineData("SourceNumber")]
    [InlineData("ServiceId")]
    [InlineData("Window")]
    [InlineData("PerSecond")]
    [InlineData("TakesPseudonyms")]
    [InlineData("Protocol")]
    public void A_fault_names_its_key_and_no_secret(string key)
    {
        var account = Gateways.Of(CarrierProtocol.Cmpp20, 7_890);
        switch (key)
        {
            case "Name":
                account.Name = "China Mobile";
                break;
            case "Host":
                account.Host = "http://gateway";
                break;
            case "Port":
                account.Port = 70_000;
                break;
            case "Secret":
                account.SecretFile = "secret";
                break;
            case "UserName":
                account.UserName = "1234567";
                break;
            case "SourceNumber":
                account.SourceNumber = "号";
                break;
            case "ServiceId":
                account.ServiceId = "12345678901";
                break;
            case "Window":
                account.Window = 0;
                break;
            case "PerSecond":
                account.PerSecond = 0;
                break;
            case "TakesPseudonyms":
                account.TakesPseudonyms = true;
                break;
            default:
                account.Protocol = (CarrierProtocol)9;
                break;
        }

        var fault = Assert.Single(CarrierRules.Faults([Gateways.Of(CarrierProtocol.Log, 0), Named(account, "unicom", key)]));
        Assert.StartsWith($"HealthPass:Carriers:1:{key} ", fault, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeIsmg.Secret, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_accounts_have_two_names() => Assert.Equal(
        "HealthPass:Carriers:1:Name is that of another account.",
        Assert.Single(CarrierRules.Faults([Gateways.Of(CarrierProtocol.Log, 0), Gateways.Of(CarrierProtocol.Log, 0)])));

    [Fact]
    public void A_node_reads_its_accounts_and_does_not_start_with_a_wrong_one()
    {
        var good = Of(("Name", "mobile"), ("Protocol", "Cmpp30"), ("Host", "10.0.0.1"), ("UserName", "900001"), ("SecretFile", "mobile.secret"));
        var account = Assert.Single(NodeOptions.Read(good).Carriers);
        Assert.Equal(("mobile", CarrierProtocol.Cmpp30, 16, 100), (account.Name, account.Protocol, account.Window, account.PerSecond));
        var error = Assert.Throws<OptionsValidationException>(() => NodeOptions.Read(Of(("Name", "mobile"), ("Protocol", "Cmpp30"))));
        Assert.Contains("HealthPass:Carriers:0:Host", error.Message, StringComparison.Ordinal);
    }

    private static CarrierSettings Named(CarrierSettings account, string name, string key)
    {
        account.Name = key == "Name" ? account.Name : name;
        return account;
    }

    private static IConfiguration Of(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(setting => $"HealthPass:Carriers:0:{setting.Key}", setting => (string?)setting.Value))
        .Build();
}
