using HealthPass.Grains.Kept;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Providers;
using Orleans.Storage;

namespace HealthPass.Grains.People;

/// <summary>Compares rows of the directory with what people's grains have stored, without waking a grain.</summary>
internal sealed class StoredPeople(
    [FromKeyedServices(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME)] IGrainStorage storage,
    PersonProjections projections,
    PersonDecisions decisions,
    PersonSeals seals,
    RowSeals rows)
{
    /// <summary>The name of a person's stored state.</summary>
    public const string StateName = "person";

    /// <summary>Whether row and stored state hold, say the same, and nothing is due.</summary>
    /// <param name="row">The row.</param>
    /// <param name="person">The person's grain.</param>
    /// <param name="now">The time.</param>
    /// <returns>False whenever the grain has to look itself: also while a change is under way.</returns>
    public async Task<bool> IsAsync(DirectoryEntry row, GrainId person, DateTimeOffset now)
    {
        if (row.State == DirectoryState.Pending || !rows.Holds(row.Status))
        {
            return false;
        }

        var stored = new GrainState<PersonState>(new());
        await storage.ReadStateAsync(StateName, person, stored);
        var state = stored.State;
        if (state is not { Version: > 0, Decision: not null } || !seals.Holds(row.PersonId, state) || IsReviewDue(state, now))
        {
            return false;
        }

        // Whose further documents are is stored elsewhere too, and the grain compares that.
        return projections.IsRowOf(row, projections.Present(state)) && state.Ties?.Documents.Exists(document => document.Stands) != true;
    }

    private bool IsReviewDue(PersonState state, DateTimeOffset now) =>
        decisions.Decide(state, new PersonCommand.Review(), Succession.Now(state, now)).Next is not null;
}
