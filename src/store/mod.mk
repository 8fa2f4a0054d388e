store_uses := base loop
