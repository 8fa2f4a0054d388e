node_uses := base loop wire net http api
