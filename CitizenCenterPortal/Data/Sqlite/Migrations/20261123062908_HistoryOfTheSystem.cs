using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HistoryOfTheSystem : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Journal_At_OrgUnitId_Sequence",
                table: "Journal",
                columns: new[] { "At", "OrgUnitId", "Sequence" },
                filter: "\"Actor\" NOT LIKE 'person:%'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Journal_At_OrgUnitId_Sequence",
                table: "Journal");
        }
    }
}
