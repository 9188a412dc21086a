using HealthPass.Grains.People;

namespace HealthPass.Tests.Fakes;

/// <summary>Numbers of channels, in memory.</summary>
internal static class Channels
{
    public static ChannelBook Book()
    {
        var numbers = new Dictionary<string, int>();
        return new(Stub.Of<IChannelStore>((method, arguments) =>
        {
            lock (numbers)
            {
                if (numbers.Count < (int)arguments[1]!)
                {
                    _ = numbers.TryAdd((string)arguments[0]!, numbers.Count);
                }

                return Task.FromResult<IReadOnlyDictionary<string, int>>(new Dictionary<string, int>(numbers));
            }
        }));
    }
}
