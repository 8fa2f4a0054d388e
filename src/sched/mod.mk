sched_uses := base loop api wire
