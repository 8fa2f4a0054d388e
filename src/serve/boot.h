/* The objects of a fresh cluster. Private to serve. */
#pragma once
#include <stddef.h>

extern const char *const boot_defaults[]; /* JSON, NULL-terminated: gen/defaults.c */
