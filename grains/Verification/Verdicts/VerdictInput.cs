using HealthPass.Kernel.Colours;

namespace HealthPass.Verification.Verdicts;

/// <summary>All that a verdict depends on besides the venue's rule.</summary>
/// <param name="Registered">Whether the person has a code at all.</param>
/// <param name="Colour">The person's colour now.</param>
/// <param name="CodeState">State of the code shown; valid for a person named by a document.</param>
/// <param name="LastNegativeTestAt">When the last negative test was sampled, in Unix seconds; 0 for none.</param>
/// <param name="PopUp">Whether an entry-code obligation is open.</param>
/// <param name="Now">The server's time in Unix seconds.</param>
/// <param name="CodeCopied">Whether the code was seen in another city within its life.</param>
public readonly record struct VerdictInput(
    bool Registered,
    Colour Colour,
    CodeState CodeState,
    uint LastNegativeTestAt,
    bool PopUp,
    uint Now,
    bool CodeCopied = false);
