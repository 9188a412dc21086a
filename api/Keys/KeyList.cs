namespace HealthPass.Api.Keys;

/// <summary>The keys of the account's region.</summary>
/// <param name="Keys">Keys in force, by kind and name.</param>
public sealed record KeyList(IReadOnlyList<KeyView> Keys);
