using System.Text.RegularExpressions;
using HealthPass.Grains.Campaign.Texts.Carriers;

namespace HealthPass.Carriers.Settings;

/// <summary>What the accounts at the carriers' gateways must be like.</summary>
public static partial class CarrierRules
{
    private const string Section = "HealthPass:Carriers";
    private const int MostWindow = 1_000;
    private const int MostPerSecond = 10_000;

    /// <summary>A sentence on each fault, which names the key and what is allowed. No secret stands in it.</summary>
    /// <param name="accounts">The accounts.</param>
    public static IEnumerable<string> Faults(IReadOnlyList<CarrierSettings> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < accounts.Count; i++)
        {
            var (account, key) = (accounts[i], $"{Section}:{i}");
            var faults = FaultsOf(account, key);
            if (!names.Add(account.Name))
            {
                faults = faults.Append($"{key}:Name is that of another account.");
            }

            foreach (var fault in faults)
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> FaultsOf(CarrierSettings account, string key)
    {
        if (!AccountName().IsMatch(account.Name))
        {
            yield return $"{key}:Name must have 1 to 32 small letters, digits and hyphens.";
        }

        if (!Enum.IsDefined(account.Protocol))
        {
            yield return $"{key}:Protocol must be Log, Http, Cmpp20, Cmpp30 or Smpp34.";
        }

        if (account.Window is < 1 or > MostWindow)
        {
            yield return $"{key}:Window must lie between 1 and {MostWindow}.";
        }

        if (account.PerSecond is < 1 or > MostPerSecond)
        {
            yield return $"{key}:PerSecond must lie between 1 and {MostPerSecond}.";
        }

        if (account is { TakesPseudonyms: false, TakesNumbers: false })
        {
            yield return $"{key}:TakesPseudonyms or {key}:TakesNumbers must be true: the account takes nobody's texts otherwise.";
        }

        if (account is { TakesPseudonyms: true, Protocol: CarrierProtocol.Cmpp20 or CarrierProtocol.Smpp34 })
        {
            yield return $"{key}:TakesPseudonyms must be false: {account.Protocol} has no room for them.";
        }

        foreach (var fault in account.Protocol == CarrierProtocol.Log ? [] : FaultsOfGateway(account, key))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> FaultsOfGateway(CarrierSettings account, string key)
    {
        if (Uri.CheckHostName(account.Host) == UriHostNameType.Unknown)
        {
            yield return $"{key}:Host must be the gateway's name or address.";
        }

        if (account.Port is < 0 or > ushort.MaxValue)
        {
            yield return $"{key}:Port must lie between 1 and 65535, or be 0 for the protocol's own.";
        }

        if (string.IsNullOrEmpty(account.Secret) == string.IsNullOrEmpty(account.SecretFile))
        {
            yield return $"{key}:Secret or {key}:SecretFile must be set, and not both.";
        }

        var (user, source, service) = LongestOf(account.Protocol);
        if (account.Protocol != CarrierProtocol.Http && !Plain(account.UserName, 1, user))
        {
            yield return $"{key}:UserName must have 1 to {user} ASCII characters.";
        }

        if (!Plain(account.SourceNumber, 0, source))
        {
            yield return $"{key}:SourceNumber must have at most {source} ASCII characters.";
        }

        if (!Plain(account.ServiceId, 0, service))
        {
            yield return $"{key}:ServiceId must have at most {service} ASCII characters.";
        }
    }

    // As the packets have room.
    private static (int User, int Source, int Service) LongestOf(CarrierProtocol protocol) => protocol switch
    {
        CarrierProtocol.Smpp34 => (15, 20, 5),
        CarrierProtocol.Http => (64, 32, 32),
        _ => (6, 21, 10),
    };

    private static bool Plain(string text, int least, int most) => text.Length >= least && text.Length <= most && text.All(c => c is > ' ' and < (char)127);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,31}$")]
    private static partial Regex AccountName();
}
