using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Lists;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using Microsoft.AspNetCore.Mvc;

namespace HealthPass.Api.Venues;

/// <summary>Places within a venue are added by list: a company's taxis, a hospital's halls.</summary>
internal static class PlaceUploadEndpoints
{
    public static void MapPlaceUploads(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/venues/{id}/places/lists").WithTags("Venues");
        var officials = Declaration.For(Callers.Staff(AccessNames.VenueAdministrator)).Within(Scope.Own);
        var one = officials.Refuses(StatusCodes.Status404NotFound, ProblemCodes.ListUnknown);
        var acting = one.Refuses(StatusCodes.Status403Forbidden, ProblemCodes.VenueNotOwner).Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueUnknown);
        _ = group.MapGet("/", (string id, Call call, ListDesk desk) => desk.ListAsync(PlaceUploadDesk.TopicOf(id), call))
            .Declare(officials.As(CallClass.Report))
            .WithSummary("Lists of places within the venue that the account has uploaded, newest first")
            .Produces<ListsAnswer>();
        _ = group.MapPut("/{list:guid}", (string id, Guid list, string? name, Call call, PlaceUploadDesk desk, HttpContext context) => desk.ReceiveAsync(id, list, name, call, context))
            .Declare(acting.As(CallClass.Application, costPerKibibyte: 1).Audited(AuditActions.PlaceListUploaded).Refuses(StatusCodes.Status400BadRequest, ListDesk.Problems))
            .WithMetadata(new RequestSizeLimitAttribute(ListSpool.MaxBytes))
            .WithSummary("Upload a list of places within a venue: a dry run")
            .WithDescription(
                $"{ListWords.Form} The first row names the columns: 种类 `kind` (word or Chinese label), 名称 `name`, 英文名称 `name_en`, 车牌号 `plate`, 线路 `line`, 班次 `trip`, 车厢 `carriage`, 座位 `seat`. A row is looked at as if those above it were done: `place_twice`, `too_many_places`; one that says what the venue has is `unchanged`. {ListWords.DryRun}")
            .Accepts<byte[]>("text/csv", ListWords.Workbook, "application/octet-stream")
            .Produces<ListAnswer>();
        _ = group.MapGet("/{list:guid}", (string id, Guid list, Call call, ListDesk desk) => desk.GetAsync(PlaceUploadDesk.TopicOf(id), list, call))
            .Declare(one.As(CallClass.Report))
            .WithSummary("How far a list of places within a venue is")
            .Produces<ListAnswer>();
        _ = group.MapGet("/{list:guid}/rows", (string id, Guid list, int? after, bool? wrong, Call call, ListDesk desk) => desk.RowsAsync(PlaceUploadDesk.TopicOf(id), list, after, wrong, call))
            .Declare(one.As(CallClass.Report))
            .WithSummary("What became of the rows of a list of places within a venue")
            .WithDescription($"{ListWords.Rows} The result of a row is the number of its place.")
            .Produces<ListRowPage>();
        _ = group.MapGet("/{list:guid}/corrections", (string id, Guid list, Call call, ListDesk desk) => desk.CorrectionsAsync(PlaceUploadDesk.TopicOf(id), list, call))
            .Declare(one.As(CallClass.Report))
            .WithSummary("The rows with which something is wrong, to be mended and uploaded as another list")
            .WithDescription(ListWords.Corrections)
            .Produces<byte[]>(StatusCodes.Status200OK, "text/csv");
        _ = group.MapPost("/{list:guid}/application", (string id, Guid list, Body<VenuePlaceNote> body, Call call, PlaceUploadDesk desk) => desk.ApplyAsync(id, list, body.Value, call))
            .Declare(acting.As(CallClass.Application).Audited(AuditActions.PlaceListApplied)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.ListNotRead))
            .WithSummary("Add the places of a list within their venue")
            .WithDescription("It goes on by itself, whatever node ends, in the order of the list. By whoever registered the venue; a county or an authority above says why in `reason`.")
            .Produces<ListAnswer>();
    }
}
