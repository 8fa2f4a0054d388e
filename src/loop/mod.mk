loop_uses := base
