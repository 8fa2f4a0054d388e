ctl_uses := base loop api wire
