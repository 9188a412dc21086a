using HealthPass.Grains.Hotline;
using HealthPass.Grains.People;
using HealthPass.Grains.Verification.Codes;

namespace HealthPass.Api.Hotline;

/// <summary>Reads the codes that this system makes.</summary>
internal sealed class CodeReading(HealthCodeCipher cipher) : ICodeReading
{
    public PersonId? PersonOf(string text) => cipher.Open(text, out var code) is CodeFault.None or CodeFault.Expired ? code.PersonId : null;
}
