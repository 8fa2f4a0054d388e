dns_uses := base loop wire api
