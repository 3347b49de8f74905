using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RulesLiveSince : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "LiveSince",
                table: "CheckRules",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "LiveSince",
                table: "CheckRules");
        }
    }
}
