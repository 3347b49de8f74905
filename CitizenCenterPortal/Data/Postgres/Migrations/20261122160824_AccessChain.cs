using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CitizenCenterPortal.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AccessChain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Lines from before the chain prove nothing, and would stand where it begins. No release ever wrote any.
            migrationBuilder.Sql("DELETE FROM \"AccessRecords\"");

            migrationBuilder.RenameColumn(
                name: "Id",
                table: "AccessRecords",
                newName: "Sequence");

            migrationBuilder.AddColumn<string>(
                name: "KeyHash",
                table: "Persons",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AlterColumn<long>(
                name: "Sequence",
                table: "AccessRecords",
                type: "bigint",
                nullable: false,
                oldClrType: typeof(long),
                oldType: "bigint")
                .OldAnnotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

            migrationBuilder.AddColumn<string>(
                name: "Hash",
                table: "AccessRecords",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PreviousHash",
                table: "AccessRecords",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "KeyHash",
                table: "Persons");

            migrationBuilder.DropColumn(
                name: "Hash",
                table: "AccessRecords");

            migrationBuilder.DropColumn(
                name: "PreviousHash",
                table: "AccessRecords");

            migrationBuilder.RenameColumn(
                name: "Sequence",
                table: "AccessRecords",
                newName: "Id");

            migrationBuilder.AlterColumn<long>(
                name: "Id",
                table: "AccessRecords",
                type: "bigint",
                nullable: false,
                oldClrType: typeof(long),
                oldType: "bigint")
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
        }
    }
}
