http_uses := base loop wire
