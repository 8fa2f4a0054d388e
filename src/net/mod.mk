net_uses := base loop wire
