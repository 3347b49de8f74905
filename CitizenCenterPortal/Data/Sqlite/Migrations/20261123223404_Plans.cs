using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Plans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "PlanNumber",
                table: "Events",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PlanUnitId",
                table: "Events",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "YearPlans",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Approved = table.Column<bool>(type: "INTEGER", nullable: false),
                    AdoptedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearPlans", x => new { x.OrgUnitId, x.Year });
                    table.ForeignKey(
                        name: "FK_YearPlans_OrgUnits_OrgUnitId",
                        column: x => x.OrgUnitId,
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanItems",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    ParentUnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    ParentNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Aim = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Goal = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    GoalMeasure = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    GoalTarget = table.Column<long>(type: "INTEGER", nullable: true),
                    GoalResult = table.Column<long>(type: "INTEGER", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Quarters = table.Column<int>(type: "INTEGER", maxLength: 24, nullable: false),
                    Clauses = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Budget = table.Column<long>(type: "INTEGER", nullable: true),
                    Retired = table.Column<bool>(type: "INTEGER", nullable: false),
                    RetiredWords = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CopiedFromNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanItems", x => new { x.OrgUnitId, x.Number });
                    table.ForeignKey(
                        name: "FK_PlanItems_PlanItems_ParentUnitId_ParentNumber",
                        columns: x => new { x.ParentUnitId, x.ParentNumber },
                        principalTable: "PlanItems",
                        principalColumns: new[] { "OrgUnitId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanItems_YearPlans_OrgUnitId_Year",
                        columns: x => new { x.OrgUnitId, x.Year },
                        principalTable: "YearPlans",
                        principalColumns: new[] { "OrgUnitId", "Year" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanReviews",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Time = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanReviews", x => new { x.OrgUnitId, x.Year, x.ItemNumber, x.Time });
                    table.ForeignKey(
                        name: "FK_PlanReviews_YearPlans_OrgUnitId_Year",
                        columns: x => new { x.OrgUnitId, x.Year },
                        principalTable: "YearPlans",
                        principalColumns: new[] { "OrgUnitId", "Year" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanProgress",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanProgress", x => new { x.OrgUnitId, x.ItemNumber, x.Quarter });
                    table.ForeignKey(
                        name: "FK_PlanProgress_PlanItems_OrgUnitId_ItemNumber",
                        columns: x => new { x.OrgUnitId, x.ItemNumber },
                        principalTable: "PlanItems",
                        principalColumns: new[] { "OrgUnitId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Events_PlanUnitId_PlanNumber",
                table: "Events",
                columns: new[] { "PlanUnitId", "PlanNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_OrgUnitId_Year",
                table: "PlanItems",
                columns: new[] { "OrgUnitId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_ParentUnitId_ParentNumber",
                table: "PlanItems",
                columns: new[] { "ParentUnitId", "ParentNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_Year_OrgUnitId",
                table: "PlanItems",
                columns: new[] { "Year", "OrgUnitId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlanProgress");

            migrationBuilder.DropTable(
                name: "PlanReviews");

            migrationBuilder.DropTable(
                name: "PlanItems");

            migrationBuilder.DropTable(
                name: "YearPlans");

            migrationBuilder.DropIndex(
                name: "IX_Events_PlanUnitId_PlanNumber",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "PlanNumber",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "PlanUnitId",
                table: "Events");
        }
    }
}
