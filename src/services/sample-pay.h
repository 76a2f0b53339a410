#pragma once

#include "sample-reader.h"

G_BEGIN_DECLS

/* The groups of a sample that are about assistants and their pay: sample-read.h says what stands in them.  NULL: @group
 * is none of them. */
PennySampleRead penny_sample_pay_reader (const char *group);

G_END_DECLS
