using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class HistoryCovered : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Journal_Actor_OrgUnitId",
                table: "Journal");

            migrationBuilder.DropIndex(
                name: "IX_Journal_At_OrgUnitId_Sequence",
                table: "Journal");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Actor_OrgUnitId_Month",
                table: "Journal",
                columns: new[] { "Actor", "OrgUnitId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_Journal_At_OrgUnitId_Sequence_Operation_Act_Actor_Month",
                table: "Journal",
                columns: new[] { "At", "OrgUnitId", "Sequence", "Operation", "Act", "Actor", "Month" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Journal_Actor_OrgUnitId_Month",
                table: "Journal");

            migrationBuilder.DropIndex(
                name: "IX_Journal_At_OrgUnitId_Sequence_Operation_Act_Actor_Month",
                table: "Journal");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Actor_OrgUnitId",
                table: "Journal",
                columns: new[] { "Actor", "OrgUnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Journal_At_OrgUnitId_Sequence",
                table: "Journal",
                columns: new[] { "At", "OrgUnitId", "Sequence" });
        }
    }
}
