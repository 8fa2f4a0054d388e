/* The in-process client. Private to serve. */
#pragma once
#include "serve/core.h"

void local_clients_stop(struct serve *s); /* no callback runs any more; handles stay valid */
