using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Appeals;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Appeals;

/// <summary>Answers what a person asks, alone or through a channel.</summary>
internal sealed class AppealAnswers(AppealCommands appeals)
{
    public async Task<IResult> OpenAsync(PersonId person, AppealVoice voice, string text) =>
        Answer(await appeals.OpenAsync(person, voice, text.Trim()), StatusCodes.Status201Created);

    public async Task<IResult> ListAsync(PersonId person) =>
        Results.Json(new AppealList([.. (await appeals.ReadAsync(person)).Select(AppealPresenter.Item)]), ApiJson.Options);

    public async Task<IResult> WithdrawAsync(PersonId person, Guid appealId, AppealVoice voice) =>
        Answer(await appeals.WithdrawAsync(person, appealId, voice), StatusCodes.Status200OK);

    private static IResult Answer(AppealResult result, int status) => result.Fault == AppealFault.None
        ? Results.Json(AppealPresenter.Item(result.Appeal!), ApiJson.Options, statusCode: status)
        : AppealProblems.Of(result).ToResult();
}
