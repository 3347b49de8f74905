using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Indicators;

/// <summary>A level in a column of levels: as few decimals as it has, whatever a database keeps behind them.</summary>
public static class LevelText
{
    /// <summary>The level; empty where there is none.</summary>
    public static string Of(decimal? level) => Format.Number(level, level is { } at ? (at / 1.0000000000000000000000000000m).Scale : 0);
}
