base_uses := 
