using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class EventLastDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "LastDay",
                table: "Events",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.Sql(
                """
                UPDATE "Events" SET "LastDay" = "Held"."Day"
                FROM (SELECT "OrgUnitId", "EventNumber", MAX("Day") AS "Day" FROM "EventSessions" WHERE "State" <> 'CalledOff' GROUP BY "OrgUnitId", "EventNumber") AS "Held"
                WHERE "Held"."OrgUnitId" = "Events"."OrgUnitId" AND "Held"."EventNumber" = "Events"."Number"
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Events_LastDay_OrgUnitId_Number_State_Approved_Month",
                table: "Events",
                columns: new[] { "LastDay", "OrgUnitId", "Number", "State", "Approved", "Month" },
                descending: new[] { true, false, true, false, false, false });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Events_LastDay_OrgUnitId_Number_State_Approved_Month",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "LastDay",
                table: "Events");
        }
    }
}
