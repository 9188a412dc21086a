using HealthPass.Api.Persons;

namespace HealthPass.Api.Identity;

/// <summary>What a second official approves.</summary>
/// <param name="Document">The document as it was read by the second official, who is shown its mask alone; left out where a link is taken back.</param>
public sealed record LinkApproval(DocumentField? Document)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>The kind of document.</returns>
    public override string ToString() => $"Approval of {Document}";
}
