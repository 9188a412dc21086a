using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Audit;

/// <summary>A witness's signature.</summary>
/// <param name="Cosignature">The line under the note, which begins with an em dash (C2SP tlog-cosignature, version 1).</param>
public sealed record CosignRequest([property: Required, StringLength(500)] string? Cosignature);
