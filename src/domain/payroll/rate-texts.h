#pragma once

#include "embedded-text.h"

G_BEGIN_DECLS

/* The files of data/rates.  Made by the build. */
extern const PennyEmbeddedText penny_rate_texts[];

G_END_DECLS
