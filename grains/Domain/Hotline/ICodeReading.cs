using HealthPass.Kernel.People;

namespace HealthPass.Grains.Hotline;

/// <summary>Tells whose a health code is.</summary>
public interface ICodeReading
{
    /// <summary>Reads a code. A caller reads it out slowly: that it has expired meanwhile does not matter.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The person, null for what was not made by this system.</returns>
    PersonId? PersonOf(string text);
}
