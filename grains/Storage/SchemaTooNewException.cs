namespace HealthPass.Storage;

/// <summary>The database has the schema of a newer build: this one must not write to it.</summary>
public sealed class SchemaTooNewException(string message) : Exception(message);
