using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Documents;

/// <summary>A command document that somebody wants to register.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Issuer">The unit that issued it.</param>
/// <param name="Region">The unit's region.</param>
/// <param name="IssuedOn">The day that it bears.</param>
/// <param name="Title">Its title.</param>
/// <param name="File">The file itself.</param>
public sealed record DocumentDraft(string Number, string Issuer, RegionCode Region, DateOnly IssuedOn, string Title, byte[] File);
