using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Applicants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LastApplicant",
                table: "Events",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PeopleErasedOn",
                table: "Events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ApplicantErasures",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Events = table.Column<int>(type: "INTEGER", nullable: false),
                    Applicants = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicantErasures", x => new { x.OrgUnitId, x.Number });
                    table.ForeignKey(
                        name: "FK_ApplicantErasures_OrgUnits_OrgUnitId",
                        column: x => x.OrgUnitId,
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ApplicantsTaken",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Applicants = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicantsTaken", x => new { x.OrgUnitId, x.EventNumber, x.Number });
                    table.ForeignKey(
                        name: "FK_ApplicantsTaken_Events_OrgUnitId_EventNumber",
                        columns: x => new { x.OrgUnitId, x.EventNumber },
                        principalTable: "Events",
                        principalColumns: new[] { "OrgUnitId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventApplicants",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Kana = table.Column<string>(type: "TEXT", nullable: false),
                    Contact = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    KeyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LifeStage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FirstTime = table.Column<bool>(type: "INTEGER", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    AppliedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Turn = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventApplicants", x => new { x.OrgUnitId, x.EventNumber, x.Number });
                    table.ForeignKey(
                        name: "FK_EventApplicants_Events_OrgUnitId_EventNumber",
                        columns: x => new { x.OrgUnitId, x.EventNumber },
                        principalTable: "Events",
                        principalColumns: new[] { "OrgUnitId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventDraws",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    Drawn = table.Column<int>(type: "INTEGER", nullable: false),
                    Admitted = table.Column<int>(type: "INTEGER", nullable: false),
                    Waiting = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventDraws", x => new { x.OrgUnitId, x.EventNumber, x.Number });
                    table.ForeignKey(
                        name: "FK_EventDraws_Events_OrgUnitId_EventNumber",
                        columns: x => new { x.OrgUnitId, x.EventNumber },
                        principalTable: "Events",
                        principalColumns: new[] { "OrgUnitId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ApplicantKeys",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Wrapped = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicantKeys", x => new { x.OrgUnitId, x.EventNumber, x.Number });
                    table.ForeignKey(
                        name: "FK_ApplicantKeys_EventApplicants_OrgUnitId_EventNumber_Number",
                        columns: x => new { x.OrgUnitId, x.EventNumber, x.Number },
                        principalTable: "EventApplicants",
                        principalColumns: new[] { "OrgUnitId", "EventNumber", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ApplicantKeys_OrgUnitId_EventNumber_Mark",
                table: "ApplicantKeys",
                columns: new[] { "OrgUnitId", "EventNumber", "Mark" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApplicantErasures");

            migrationBuilder.DropTable(
                name: "ApplicantKeys");

            migrationBuilder.DropTable(
                name: "ApplicantsTaken");

            migrationBuilder.DropTable(
                name: "EventDraws");

            migrationBuilder.DropTable(
                name: "EventApplicants");

            migrationBuilder.DropColumn(
                name: "LastApplicant",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "PeopleErasedOn",
                table: "Events");
        }
    }
}
