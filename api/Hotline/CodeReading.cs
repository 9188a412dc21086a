using HealthPass.Grains.Hotline;
using HealthPass.Kernel.People;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Reading;

namespace HealthPass.Api.Hotline;

/// <summary>Reads the codes that this system makes.</summary>
internal sealed class CodeReading(HealthCodeCipher cipher) : ICodeReading
{
    public PersonId? PersonOf(string text) =>
        CodeReader.Read(text, out var exact) == ReadingFault.None && cipher.Open(exact, out var code) is CodeFault.None or CodeFault.Expired ? code.PersonId : null;
}
