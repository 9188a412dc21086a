namespace HealthPass.Grains.Staff.Passwords;

/// <summary>So many passwords wait to be hashed that one more would not be answered in time. Nothing was done.</summary>
public sealed class HashingBusyException() : Exception("Too many passwords wait to be hashed.");
