store_uses := base loop wire http
