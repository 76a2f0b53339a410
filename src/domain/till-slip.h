#pragma once

/* A receipt as a till prints it, for the samples. */
typedef struct
{
  const char *shop;
  const char *kind;     /* "Receipt" */
  const char *date;
  const char *item;
  const char *total;    /* what stands before the sum */
  const char *amount;
  const char *note;     /* at the foot */
} PennyTillSlip;
