#include "code-answer.h"

#include <string.h>

#include "code.h"
#include "key.h"

static char
plain_letter (char letter)
{
  char upper = g_ascii_toupper (letter);

  if (upper == 'O')
    return '0';
  return upper == 'I' || upper == 'L' ? '1' : upper;
}

static gboolean
is_group (const char *group,
          const char *typed)
{
  for (; *typed != '\0'; typed++)
    if (g_ascii_isalnum (*typed) && plain_letter (*typed) != *group++)
      return FALSE;
  return *group == '\0';
}

static gboolean
is_code (const char *code,
         const char *typed)
{
  char *read = penny_code_read (typed);
  gboolean equal = read != NULL && strcmp (read, code) == 0;

  penny_secret_free (read);
  return equal;
}

gboolean
penny_code_answers (const char *code,
                    guint       group,
                    const char *typed)
{
  char *letters;
  gboolean right;

  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  letters = penny_code_group (code, group);
  right = is_group (letters, typed) || is_code (code, typed);
  penny_secret_free (letters);
  return right;
}
