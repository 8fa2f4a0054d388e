api_uses := base wire
