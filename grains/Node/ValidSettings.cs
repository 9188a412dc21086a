using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace HealthPass.Node;

/// <summary>
/// Reads settings by the framework's own binder and validators, before there is a host: they decide what it is made of, and the
/// commands that back up and rotate keys have none.
/// </summary>
public static class ValidSettings
{
    /// <summary>Binds a section and validates what came of it.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="section">Where they stand.</param>
    /// <param name="validator">What they must keep to.</param>
    /// <exception cref="OptionsValidationException">Values are not what they must be; the message names the key of each and what is allowed.</exception>
    /// <exception cref="InvalidOperationException">A value is none of its type; the message names the key.</exception>
    public static T Read<T>(IConfiguration section, IValidateOptions<T> validator)
        where T : class =>
        new OptionsFactory<T>([new ConfigureFromConfigurationOptions<T>(section)], [], [validator]).Create(Options.DefaultName);
}
