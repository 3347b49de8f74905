using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Sqlite.Migrations
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
                type: "TEXT",
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
