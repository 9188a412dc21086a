using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Hot;
using HealthPass.Api.Problems;
using HealthPass.Grains.Channels;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Shows;

namespace HealthPass.Api.Persons;

/// <summary>Makes a health code to show (亮码): the call that is made most of all.</summary>
internal sealed class ShowEndpoint(ICodeIssuer issuer, ChannelBook channels, ChannelTally tally, ReasonTexts reasons)
{
    // More than the longest answer: a code of 71 characters, two times, the longest reason of the rule book.
    private const int MaxAnswer = 2048;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var endpoint = routes.ServiceProvider.GetRequiredService<ShowEndpoint>();
        var declaration = Declaration.For(Callers.Channel).As(CallClass.Show)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown)
            .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.StatusUnavailable);
        _ = routes.MapHot("/v1/persons/{id}/codes", declaration, ClassOf, endpoint.ShowAsync, (string id) => { })
            .WithTags("Persons")
            .WithSummary("Make a health code to show (亮码)")
            .WithDescription("For the channel of the application and those that were bound since; to others it is nobody's id. Answers the code as text; with `Accept: image/svg+xml` or `image/png` it is drawn as a QR code. A code is good for 60 seconds.")
            .Produces<CodeResponse>();
    }

    // A picture can be drawn elsewhere from the code's text.
    private static CallClass ClassOf(HttpContext context) => CodeDrawing.Negotiate(context.Request) is null ? CallClass.Show : CallClass.Extra;

    private ValueTask ShowAsync(HttpContext context, KnownKey key)
    {
        if (!PersonId.TryParse(context.Request.RouteValues["id"] as string, out var person))
        {
            return new(RefuseAsync(context, key.Channel, Unknown()));
        }

        return ShowAsync(context, person, key.Channel);
    }

    /// <summary>Shows a person's code to whoever asks through a channel.</summary>
    public ValueTask ShowAsync(HttpContext context, PersonId person, string name)
    {
        // One without a number has not been met in this process yet.
        var channel = channels.BitOf(name);
        var show = channel == 0 ? MeetAndShowAsync(person, name, context.RequestAborted) : issuer.ShowAsync(person, channel);
        return show.IsCompletedSuccessfully ? AnswerAsync(context, show.Result, name) : AwaitAsync(context, show, name);
    }

    private async ValueTask<ShowOutcome> MeetAndShowAsync(PersonId person, string name, CancellationToken cancellationToken)
    {
        await channels.EnsureAsync(name, cancellationToken);

        var channel = channels.BitOf(name);

        // There may be no number left for it: then it shows nobody.
        return channel == 0 ? new(PersonStatus.Nobody(0), default, default) : await issuer.ShowAsync(person, channel);
    }

    private async ValueTask AwaitAsync(HttpContext context, ValueTask<ShowOutcome> pending, string name)
    {
        ShowOutcome show;
        try
        {
            show = await pending;
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            await RefuseAsync(
                context, name, Problem.Unavailable(ProblemCodes.StatusUnavailable, "The person is not on this node's board and cannot be asked for now."));
            return;
        }

        await AnswerAsync(context, show, name);
    }

    private ValueTask AnswerAsync(HttpContext context, in ShowOutcome show, string name)
    {
        if (show.Code.IsNone)
        {
            return new(RefuseAsync(context, name, Unknown()));
        }

        tally.Count(name, ChannelMeasure.Shows, show.IssuedAt);

        var headers = context.Response.Headers;
        headers.Vary = "Accept";
        if (CodeDrawing.Negotiate(context.Request) is { } mediaType)
        {
            return DrawAsync(context, CodeDrawing.Draw(show.Code.ToString(), show.Status.Colour, mediaType), mediaType);
        }

        var line = new Utf8Line(stackalloc byte[MaxAnswer]);
        var (code, reason) = reasons[show.Status.Reason];
        var issuedAt = show.IssuedAt.ToUnixTimeMilliseconds();
        line.Add("{\"code\":\""u8);
        line.Add(show.Code);
        line.Add("\",\"colour\":\""u8);
        line.Add(show.Status.Colour.ToWire());
        line.Add("\",\"reasonCode\":\""u8);
        line.Add(code.EncodedUtf8Bytes);
        line.Add("\",\"reason\":\""u8);
        line.Add(reason.EncodedUtf8Bytes);
        line.Add("\",\"maskedName\":\""u8);
        line.AddEscaped(new NameMask(show.Status.NameMask).ToString());
        line.Add("\",\"issuedAt\":\""u8);
        line.AddTime(issuedAt);
        line.Add("\",\"expiresAt\":\""u8);
        line.AddTime(issuedAt + (long)HealthCodeCipher.Validity.TotalMilliseconds);
        line.Add("\",\"refreshAfterSeconds\":"u8);
        line.Add((int)HealthCodeCipher.RefreshAfter.TotalSeconds);
        line.Add("}"u8);
        line.WriteTo(context.Response);
        return ValueTask.CompletedTask;
    }

    private static async ValueTask DrawAsync(HttpContext context, byte[] drawing, string mediaType)
    {
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = drawing.Length;
        await context.Response.BodyWriter.WriteAsync(drawing, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, string channel, Problem problem)
    {
        context.Features.Set(new CountedChannel(channel));
        return problem.WriteAsync(context);
    }

    private static Problem Unknown() => Problem.NotFound(ProblemCodes.PersonUnknown, "No person has this id.");
}
