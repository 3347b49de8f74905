namespace CitizenCenterPortal.Data;

/// <summary>How the migration that tells owed reports from others counts those of a portal that has some already.</summary>
internal static class OwedCounts
{
    /// <summary>
    /// Counts the reports of every unit's month anew: those of the unit, of the units beneath it in that month, and of the units beneath
    /// these, where they are open in the month. Both databases take it.
    /// </summary>
    public const string Anew =
        """
        UPDATE "UnitMonths" SET ("Reported", "Confirmed", "EverConfirmed") = (
            SELECT COALESCE(SUM(CASE WHEN report."Reported" THEN 1 ELSE 0 END), 0),
                   COALESCE(SUM(CASE WHEN report."Status" = 'Confirmed' THEN 1 ELSE 0 END), 0),
                   COALESCE(SUM(CASE WHEN report."ConfirmedAt" IS NOT NULL THEN 1 ELSE 0 END), 0)
            FROM "MonthlyReports" AS report
            WHERE report."Month" = "UnitMonths"."Month"
              AND EXISTS (SELECT 1 FROM "OpenPeriods" AS period
                          WHERE period."OrgUnitId" = report."OrgUnitId" AND period."From" <= report."Month" AND (period."To" IS NULL OR period."To" >= report."Month"))
              AND (report."OrgUnitId" = "UnitMonths"."OrgUnitId"
                   OR EXISTS (SELECT 1 FROM "Placements" AS place
                              WHERE place."OrgUnitId" = report."OrgUnitId" AND place."From" <= report."Month" AND (place."To" IS NULL OR place."To" >= report."Month")
                                AND (place."ParentId" = "UnitMonths"."OrgUnitId"
                                     OR EXISTS (SELECT 1 FROM "Placements" AS above
                                                WHERE above."OrgUnitId" = place."ParentId" AND above."ParentId" = "UnitMonths"."OrgUnitId"
                                                  AND above."From" <= report."Month" AND (above."To" IS NULL OR above."To" >= report."Month"))))))
        """;
}
