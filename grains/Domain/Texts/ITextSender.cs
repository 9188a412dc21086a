namespace HealthPass.Grains.Texts;

/// <summary>Sends a text to a phone.</summary>
public interface ITextSender
{
    /// <summary>Sends a text; it is on its way when the call returns.</summary>
    /// <param name="phone">A mainland mobile number of 11 digits.</param>
    /// <param name="text">What it says.</param>
    /// <exception cref="IOException">It cannot be sent now.</exception>
    Task SendAsync(string phone, string text);
}
