using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HistoryIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Journal_Act_At",
                table: "Journal",
                columns: new[] { "Act", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Actor_OrgUnitId",
                table: "Journal",
                columns: new[] { "Actor", "OrgUnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Journal_At_OrgUnitId_Sequence",
                table: "Journal",
                columns: new[] { "At", "OrgUnitId", "Sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Journal_Act_At",
                table: "Journal");

            migrationBuilder.DropIndex(
                name: "IX_Journal_Actor_OrgUnitId",
                table: "Journal");

            migrationBuilder.DropIndex(
                name: "IX_Journal_At_OrgUnitId_Sequence",
                table: "Journal");
        }
    }
}
