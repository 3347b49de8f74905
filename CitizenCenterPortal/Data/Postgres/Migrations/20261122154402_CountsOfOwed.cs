using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class CountsOfOwed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "EverConfirmed",
                table: "UnitMonths",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.Sql(OwedCounts.Anew);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EverConfirmed",
                table: "UnitMonths");
        }
    }
}
