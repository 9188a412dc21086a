namespace HealthPass.Grains.Documents;

/// <summary>A command document with its file.</summary>
/// <param name="Document">The document.</param>
/// <param name="Content">The file's bytes, which have the hash that the register has.</param>
public sealed record DocumentFile(CommandDocument Document, byte[] Content);
