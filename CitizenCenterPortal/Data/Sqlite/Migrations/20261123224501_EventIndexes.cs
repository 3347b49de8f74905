using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EventIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Events_Month",
                table: "Events");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Month_OrgUnitId_Number_State_Approved",
                table: "Events",
                columns: new[] { "Month", "OrgUnitId", "Number", "State", "Approved" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_State",
                table: "Events",
                column: "State");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Events_Month_OrgUnitId_Number_State_Approved",
                table: "Events");

            migrationBuilder.DropIndex(
                name: "IX_Events_State",
                table: "Events");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Month",
                table: "Events",
                column: "Month");
        }
    }
}
