namespace HealthPass.Tests.Storage.Silo;

/// <summary>A grain that keeps a text and sets itself reminders.</summary>
public interface INotebookGrain : IGrainWithStringKey
{
    Task<string?> ReadAsync();

    Task WriteAsync(string text);

    Task ClearAsync();

    Task<bool> HasRowAsync();

    Task RemindAsync(string name, TimeSpan due);

    Task<bool> HasReminderAsync(string name);

    Task ForgetReminderAsync(string name);

    Task DeactivateAsync();
}
