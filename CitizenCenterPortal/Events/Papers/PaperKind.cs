namespace CitizenCenterPortal.Events.Papers;

/// <summary>What a paper of an event is.</summary>
public enum PaperKind
{
    /// <summary>写真.</summary>
    Photo,

    /// <summary>ちらし.</summary>
    Flyer,

    /// <summary>配布資料.</summary>
    Handout,

    /// <summary>アンケート: the sheets, as they were scanned.</summary>
    Survey,

    /// <summary>その他.</summary>
    Other,
}
