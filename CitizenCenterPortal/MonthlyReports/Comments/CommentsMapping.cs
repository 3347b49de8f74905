using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.MonthlyReports.Comments;

internal sealed class CommentsMapping : IEntityTypeConfiguration<CommentThread>, IEntityTypeConfiguration<Comment>
{
    /// <summary>Longest name of who acted and of their role, in characters.</summary>
    private const int WhoMaxLength = 80;

    public void Configure(EntityTypeBuilder<CommentThread> builder)
    {
        builder.ToTable("CommentThreads").HasKey(thread => new { thread.OrgUnitId, thread.Month, thread.Number });
        builder.Property(thread => thread.Place).HasMaxLength(Remark.PlaceMaxLength);
        builder.Property(thread => thread.By).HasMaxLength(WhoMaxLength);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(thread => thread.OrgUnitId);
    }

    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("Comments").HasKey(comment => new { comment.OrgUnitId, comment.Month, comment.Thread, comment.Number });
        builder.Property(comment => comment.Words).HasMaxLength(Comment.MaxLength);
        builder.Property(comment => comment.By).HasMaxLength(WhoMaxLength);
        builder.Property(comment => comment.Role).HasMaxLength(WhoMaxLength);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(comment => comment.OrgUnitId);
    }
}
