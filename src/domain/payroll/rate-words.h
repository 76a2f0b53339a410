#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* A share for people: "5%", "12.07%", "8.5%".  Translated. */
char *penny_rate_to_words (PennyRate rate);

G_END_DECLS
