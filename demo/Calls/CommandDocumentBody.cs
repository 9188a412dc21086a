namespace HealthPass.Demo.Calls;

/// <summary>A command document for the register (指挥部文件).</summary>
/// <param name="Number">Its number.</param>
/// <param name="Issuer">The unit that issued it.</param>
/// <param name="RegionCode">The unit's region.</param>
/// <param name="IssuedOn">The day that it bears.</param>
/// <param name="Title">Its title.</param>
/// <param name="File">Its file.</param>
internal sealed record CommandDocumentBody(string Number, string Issuer, string RegionCode, DateOnly IssuedOn, string Title, byte[] File);
