using System.CommandLine;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.MonthlyReports.Exports;
using CitizenCenterPortal.MonthlyReports.Filed;
using CitizenCenterPortal.MonthlyReports.Form;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.MonthlyReports.Narratives;
using CitizenCenterPortal.MonthlyReports.Review;
using CitizenCenterPortal.Organization;
using CitizenCenterPortal.Organization.Opening;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>The monthly report: entry, flow, totals.</summary>
public sealed class MonthlyReportsRoom : IRoom
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<FigureTableQuery>().AddSingleton<IReportedYears, ReportedYears>().AddSingleton<ISettledMonths, SettledMonths>().AddSingleton<LastWriters>().AddSingleton<MatrixCache>()
        .AddScoped<MoveReport>().AddScoped<EnterCells>().AddScoped<WhoChanged>().AddScoped<ImportFigures>().AddScoped<FiguresDesk>().AddScoped<IFollowsTree, TotalsFollowTree>()
        .AddScoped<ReadReport>().AddScoped<Proposals>().AddScoped<ReadMatrix>().AddScoped<ReportHistory>().AddScoped<IVerifies, TotalsAudit>().AddScoped<ITellsChanges, ReportChanges>().AddScoped<ReadCell>()
        .AddScoped<ReadReview>().AddScoped<PaperFacts>().AddScoped<TakeForm>().AddScoped<EnterForm>().AddScoped<FormDesk>()
        .AddScoped<EnterTexts>().AddScoped<CommentOnReport>().AddScoped<ITellsChanges, CommentChanges>()
        .AddScoped<AttachFile>().AddScoped<DetachFile>().AddScoped<GiveAttachment>().AddScoped<IVerifies, AttachmentAudit>()
        .AddScoped<IOffersEvidence, FigureEvidence>().AddScoped<ReadFiled>().AddScoped<ReadFiledCover>().AddScoped<TakeFiled>();

    /// <inheritdoc/>
    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        ReportEndpoints.Map(endpoints);
        ImportEndpoints.Map(endpoints);
        FormEndpoints.Map(endpoints);
        AttachmentEndpoints.Map(endpoints);
        FiledEndpoints.Map(endpoints);
    }

    /// <inheritdoc/>
    public IEnumerable<Command> Commands(IServiceProvider services) => [ImportFiguresCommand.Make(services)];

    /// <inheritdoc/>
    public IEnumerable<MenuItem> Menu(Caller caller)
    {
        if (caller.May(Permissions.MonthlyReports.Read))
        {
            yield return new("月次報告", "/reports", "", "report", Order: 10);
        }

        if (caller.May(Permissions.MonthlyReports.Import))
        {
            yield return new("ファイルの取り込み", "/admin/import", "管理", "upload", Order: 92);
        }
    }
}
