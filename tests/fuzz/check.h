#pragma once

#include "statement.h"

/* libFuzzer's one entry; replay.c has the other caller. */
int  LLVMFuzzerTestOneInput (const guint8         *data,
                             gsize                 size);

/* What holds for every statement, however broken the file: takes both. */
void fuzz_check_statement   (PennyStatement       *statement,
                             GError               *error);
