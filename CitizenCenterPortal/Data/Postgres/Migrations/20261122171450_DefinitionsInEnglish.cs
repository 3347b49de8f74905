using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Postgres.Migrations
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
                type: "character varying(500)",
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
