using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Narratives;

namespace CitizenCenterPortal.MonthlyReports.Comments;

/// <summary>What a new comment may be about, as a page offers it.</summary>
internal static class CommentPlaces
{
    /// <summary>Every block and text, and the cells of the block that is shown; the whole report stands before them.</summary>
    public static IEnumerable<(string Place, string Name)> Of(ReportView view) =>
    [
        .. view.Blocks.Select(block => (block.Name, Words.Say("「{0}」の全体", BlockNames.Say(block.Name)))),
        .. NarrativeBlock.All.Select(block => (block.Code, block.DisplayName)),
        .. view.Block == 0 ? [] : view.Measures.SelectMany(measure => measure.Cells.Select(cell => (cell.Code, cell.Option.Length > 0 ? $"{measure.Name}／{cell.Option}" : measure.Name))),
    ];
}
