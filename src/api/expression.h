/* CEL expressions, as far as rejecting what cannot be meant: syntax, unknown variables, and a
 * result that is plainly no truth value. Not an evaluator. Source: the CEL language definition. */
#pragma once
#include "base/str.h"

/* VARIABLES: NULL-terminated. RET_WHY: static text. */
bool expression_is_bool(struct str text, const char *const *variables, const char **ret_why);
