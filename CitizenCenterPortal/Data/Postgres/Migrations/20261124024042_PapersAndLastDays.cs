using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PapersAndLastDays : Migration
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

            migrationBuilder.AddColumn<int>(
                name: "LastSession",
                table: "Events",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EventPapers",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "integer", nullable: false),
                    EventNumber = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    PaperKind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Caption = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Agreed = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    By = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Detached = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventPapers", x => new { x.OrgUnitId, x.EventNumber, x.Number });
                    table.ForeignKey(
                        name: "FK_EventPapers_Events_OrgUnitId_EventNumber",
                        columns: x => new { x.OrgUnitId, x.EventNumber },
                        principalTable: "Events",
                        principalColumns: new[] { "OrgUnitId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

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
            migrationBuilder.DropTable(
                name: "EventPapers");

            migrationBuilder.DropIndex(
                name: "IX_Events_LastDay_OrgUnitId_Number_State_Approved_Month",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "LastDay",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "LastSession",
                table: "Events");
        }
    }
}
