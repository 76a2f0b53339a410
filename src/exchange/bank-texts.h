#pragma once

#include "embedded-text.h"

G_BEGIN_DECLS

/* The files of data/banks.  Made by the build. */
extern const PennyEmbeddedText penny_bank_texts[];

G_END_DECLS
