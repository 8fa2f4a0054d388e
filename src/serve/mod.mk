serve_uses := base loop wire http store api
