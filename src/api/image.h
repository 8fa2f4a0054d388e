/* Image references, as far as the API looks into them. Source: the grammar of
 * distribution/reference. */
#pragma once
#include "base/str.h"

/* A good reference without tag and digest, or with the tag "latest": imagePullPolicy is then
 * Always. */
bool image_is_latest(struct str reference);
