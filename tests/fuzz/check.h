#pragma once

#include "fuzz.h"
#include "statement.h"

/* What holds for every statement, however broken the file: takes both. */
void fuzz_check_statement   (PennyStatement       *statement,
                             GError               *error);
