using System.Globalization;
using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Documents;

/// <summary>
/// Seals rows of the register, and checks them: whoever writes to the database alone neither adds a document nor changes one, and
/// takes no withdrawal back.
/// </summary>
/// <param name="sealer">The keys.</param>
public sealed class DocumentSeals(Sealer sealer)
{
    /// <summary>Seals a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The same with its seal.</returns>
    public CommandDocument Seal(CommandDocument document) => document with { Seal = sealer.Make(SealPurpose.Document, InputOf(document)) };

    /// <summary>Whether the seal of a document is its.</summary>
    /// <param name="document">The document.</param>
    /// <returns>False also where it has none.</returns>
    public bool Holds(CommandDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return sealer.Holds(SealPurpose.Document, InputOf(document), document.Seal);
    }

    private static SealInput InputOf(CommandDocument document)
    {
        var input = new SealInput()
            .Add(document.DocumentId).Add(document.Number).Add(document.Issuer).Add(document.Region.Value)
            .Add(document.IssuedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Add(document.Title).Add(document.Sha256)
            .Add(document.MediaType).Add(document.Size).Add(document.RegisteredBy).Add(document.RegisteredAt);
        return document.Withdrawal is { } withdrawal ? input.Add(withdrawal.By).Add(withdrawal.At).Add(withdrawal.Note) : input;
    }
}
