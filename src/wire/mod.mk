wire_uses := base
