namespace CitizenCenterPortal.Events;

/// <summary>A stage of life as the monthly form breaks participants down by.</summary>
/// <param name="Code">The option's code: <c>elementary</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record LifeStage(string Code, Sentence Name)
{
    /// <summary>Longest code, in characters.</summary>
    public const int CodeMaxLength = 20;

    /// <summary>All of them, the youngest first, then those whose age nobody asked.</summary>
    public static readonly IReadOnlyList<LifeStage> All =
    [
        new("infant", "乳幼児"), new("elementary", "小学生"), new("teen", "中学生・高校生"), new("adult", "成人（18〜64歳）"), new("senior", "高齢者（65歳以上）"), new("unknown", "不明"),
    ];
}
