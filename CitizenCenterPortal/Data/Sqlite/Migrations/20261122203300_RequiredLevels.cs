using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RequiredLevels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RequiredLevels",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Own = table.Column<bool>(type: "INTEGER", nullable: false),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Required = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Target = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Excellent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequiredLevels", x => new { x.Year, x.OrgUnitId, x.Own, x.Indicator });
                    table.ForeignKey(
                        name: "FK_RequiredLevels_Indicators_Indicator",
                        column: x => x.Indicator,
                        principalTable: "Indicators",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RequiredLevels_OrgUnits_OrgUnitId",
                        column: x => x.OrgUnitId,
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "DataStamps",
                columns: new[] { "Topic", "Version" },
                values: new object[] { "levels", 1L });

            migrationBuilder.CreateIndex(
                name: "IX_RequiredLevels_Indicator",
                table: "RequiredLevels",
                column: "Indicator");

            migrationBuilder.CreateIndex(
                name: "IX_RequiredLevels_OrgUnitId",
                table: "RequiredLevels",
                column: "OrgUnitId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RequiredLevels");

            migrationBuilder.DeleteData(
                table: "DataStamps",
                keyColumn: "Topic",
                keyValue: "levels");
        }
    }
}
