/* The scheduler: pure filter and score functions and one queue. */
#pragma once
#include "api/client.h"
#include "loop/loop.h"

struct sched;
struct sched *sched_start(struct loop *l, struct client *c);
struct sched *sched_stop(struct sched *s);
