using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Corrections;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Corrections;

/// <summary>Answers what a person asks, alone or through a channel.</summary>
internal sealed class CorrectionAnswers(CorrectionCommands corrections, CorrectionReader reader)
{
    public async Task<IResult> OpenAsync(PersonId person, CorrectionVoice voice, PersonCorrectionRequest request)
    {
        if (!reader.TryRead(request, out var asked, out var problem))
        {
            return problem.ToResult();
        }

        var result = await corrections.OpenAsync(person, voice, asked);
        return result.Fault == CorrectionFault.None
            ? Results.Json(CorrectionPresenter.Item(result.Correction!), ApiJson.Options, statusCode: StatusCodes.Status201Created)
            : CorrectionProblems.Of(result).ToResult();
    }

    public async Task<IResult> ListAsync(PersonId person) =>
        Results.Json(new CorrectionList(await ReadAsync(person)), ApiJson.Options);

    public async Task<IReadOnlyList<CorrectionItem>> ReadAsync(PersonId person) =>
        [.. (await corrections.ReadAsync(person)).Select(CorrectionPresenter.Item)];
}
