#pragma once

#include "keys.h"

/* A folder with files that need a key: "kim" opens with KIM_PASSPHRASE, @code and
 * @key; "plain" is from before files were sealed; "joe" is a sample; "bk" has a backup of kim. */
#define KIM_PASSPHRASE "the cat of the neighbours"

typedef struct
{
  char *folder;
  char *code;
  char *key;
  char *backup;                /* its path */
} Locked;

void  locked_set_up    (Locked     *self);
void  locked_tear_down (Locked     *self);
/* "{CODE}", "{KEY}", "{PASS}" and "{BACKUP}" replaced. */
char *locked_fill_in   (Locked     *self,
                        const char *text);
