namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>The stages of an import on screen.</summary>
internal static class ImportStageNames
{
    /// <summary>確定.</summary>
    public static string Say(ImportStage stage) => stage switch
    {
        ImportStage.Confirmed => Words.Say("確定"),
        ImportStage.Submitted => Words.Say("提出済"),
        ImportStage.Draft => Words.Say("下書き"),
    };

    /// <summary>What it means to whom.</summary>
    public static string Explain(ImportStage stage) => stage switch
    {
        ImportStage.Confirmed => Words.Say("終わった年度の数値。確定として数え、もう審査しません。"),
        ImportStage.Submitted => Words.Say("速報として数え、区と市の審査を待ちます。"),
        ImportStage.Draft => Words.Say("館が続きを入力して提出します。まだ数えません。"),
    };
}
