namespace HealthPass.Carriers.Settings;

/// <summary>How this node is set up to reach the carriers.</summary>
/// <param name="DataDirectory">Folder of the files of accounts that log, and of secrets that are named without one.</param>
/// <param name="Accounts">The accounts.</param>
public sealed record CarrierOptions(string DataDirectory, IReadOnlyList<CarrierSettings> Accounts);
