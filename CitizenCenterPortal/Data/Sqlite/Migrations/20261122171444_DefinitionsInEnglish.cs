using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DefinitionsInEnglish : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DefinitionEn",
                table: "Measures",
                type: "TEXT",
                maxLength: 500,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DefinitionEn",
                table: "Measures");
        }
    }
}
