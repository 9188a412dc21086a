using HealthPass.Grains.People;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The numbers of channels.</summary>
internal sealed class ChannelStore(Database database) : IChannelStore
{
    private const int Attempts = 5;

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, int>> EnsureAsync(string channel, int most, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var numbers = await database.ReadAsync(
                (session, token) => session.QueryAsync("SELECT name, number FROM channel", reader => (Name: reader.GetString(0), Number: reader.GetInt32(1)), token),
                cancellationToken);
            if (numbers.Count >= most || numbers.Exists(number => number.Name == channel) || attempt == Attempts)
            {
                return numbers.ToDictionary(number => number.Name, number => number.Number);
            }

            // Another node may take the number meanwhile; then there is another look.
            _ = await database.WriteAsync(
                (session, token) => session.ExecuteAsync(
                    "INSERT INTO channel (name, number) VALUES (@name, @number) ON CONFLICT DO NOTHING",
                    token, ("@name", channel), ("@number", numbers.Count == 0 ? 0 : numbers.Max(number => number.Number) + 1)),
                cancellationToken);
        }
    }
}
