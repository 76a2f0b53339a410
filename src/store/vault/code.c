#include "code.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "key.h"

#define DATA_LETTERS (PENNY_CODE_LETTERS - 1)
#define GROUP        (PENNY_CODE_LETTERS / PENNY_CODE_GROUPS)
#define WITH_DASHES  (PENNY_CODE_LETTERS + PENNY_CODE_GROUPS - 1)

/* Crockford's base32: no I, L, O or U, which are taken for others. */
static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* The words that say a letter over a telephone.  Translate to the words used for it in your language. */
static const char *const spoken[] = {
  "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
  N_("A for Alfa"), N_("B for Bravo"), N_("C for Charlie"), N_("D for Delta"), N_("E for Echo"), N_("F for Foxtrot"),
  N_("G for Golf"), N_("H for Hotel"), N_("J for Juliett"), N_("K for Kilo"), N_("M for Mike"), N_("N for November"),
  N_("P for Papa"), N_("Q for Quebec"), N_("R for Romeo"), N_("S for Sierra"), N_("T for Tango"), N_("V for Victor"),
  N_("W for Whisky"), N_("X for X-ray"), N_("Y for Yankee"), N_("Z for Zulu"),
};

/* A letter's number, 0 to 31, or -1. */
static int
number_of (char letter)
{
  const char *found;

  letter = g_ascii_toupper (letter);
  if (letter == 'O')
    return 0;
  if (letter == 'I' || letter == 'L')
    return 1;
  found = letter != '\0' ? strchr (alphabet, letter) : NULL;
  return found != NULL ? (int) (found - alphabet) : -1;
}

/* The check character is the letters' polynomial at x over the field of 32
 * elements (x^5 = x^2 + 1): one wrong letter, or any two that changed places, always show. */
static int
check_of (const guint8 numbers[DATA_LETTERS])
{
  guint check = 0;

  for (int i = 0; i < DATA_LETTERS; i++)
    {
      check = (check ^ numbers[i]) << 1;
      if (check & 0x20)
        check ^= 0x25;
    }
  return (int) check;
}

static char *
write_groups (const guint8 numbers[PENNY_CODE_LETTERS])
{
  char text[WITH_DASHES + 1];
  char *code;
  int at = 0;

  for (int i = 0; i < PENNY_CODE_LETTERS; i++)
    {
      if (i > 0 && i % GROUP == 0)
        text[at++] = '-';
      text[at++] = alphabet[numbers[i]];
    }
  text[at] = '\0';
  code = penny_secret_copy (text);
  sodium_memzero (text, sizeof text);
  return code;
}

char *
penny_code_new (void)
{
  guint8 numbers[PENNY_CODE_LETTERS];
  char *code;

  penny_secret_ready ();
  randombytes_buf (numbers, DATA_LETTERS);
  for (int i = 0; i < DATA_LETTERS; i++)
    numbers[i] &= 31;
  numbers[DATA_LETTERS] = (guint8) check_of (numbers);
  code = write_groups (numbers);
  sodium_memzero (numbers, sizeof numbers);
  return code;
}

/* What stands between letters on a sheet, in a message or on a web page. */
static gboolean
is_between (gunichar letter)
{
  return g_unichar_isspace (letter) || letter == '.' || letter == '_' ||
         g_unichar_type (letter) == G_UNICODE_DASH_PUNCTUATION || g_unichar_type (letter) == G_UNICODE_FORMAT ||
         letter == 0x2212;
}

/* How many letters of the alphabet there are; -1 when anything else is among them.  Only the first fill @numbers. */
static int
read_letters (const char *typed,
              guint8      numbers[PENNY_CODE_LETTERS])
{
  int n = 0;

  if (typed == NULL || !g_utf8_validate (typed, -1, NULL))
    return -1;
  for (const char *at = typed; *at != '\0'; at = g_utf8_next_char (at))
    {
      int number;

      if (is_between (g_utf8_get_char (at)))
        continue;
      number = number_of (*at);
      if (number < 0)
        return -1;
      if (n < PENNY_CODE_LETTERS)
        numbers[n] = (guint8) number;
      n++;
    }
  return n;
}

char *
penny_code_read (const char *typed)
{
  guint8 numbers[PENNY_CODE_LETTERS] = { 0 };
  char *code = NULL;

  if (read_letters (typed, numbers) == PENNY_CODE_LETTERS && check_of (numbers) == numbers[DATA_LETTERS])
    code = write_groups (numbers);
  sodium_memzero (numbers, sizeof numbers);
  return code;
}

gboolean
penny_code_is_like (const char *typed)
{
  guint8 numbers[PENNY_CODE_LETTERS] = { 0 };
  int n = read_letters (typed, numbers);

  sodium_memzero (numbers, sizeof numbers);
  return n >= PENNY_CODE_LETTERS - GROUP && n <= PENNY_CODE_LETTERS + GROUP;
}

char *
penny_code_group (const char *code,
                  guint       group)
{
  char text[GROUP + 1] = { 0 };
  char *copy;

  g_return_val_if_fail (code != NULL && strlen (code) == WITH_DASHES, NULL);
  g_return_val_if_fail (group < PENNY_CODE_GROUPS, NULL);

  memcpy (text, code + group * (GROUP + 1), GROUP);
  copy = penny_secret_copy (text);
  sodium_memzero (text, sizeof text);
  return copy;
}

/* The pause that a comma makes keeps the letters apart. */
char *
penny_code_to_speech (const char *code)
{
  /* Room for all of it in any language: growing would leave a copy behind. */
  g_autoptr (GString) speech = g_string_sized_new (4096);
  char *copy;

  g_return_val_if_fail (code != NULL, NULL);

  for (const char *at = code; *at != '\0'; at++)
    {
      int number = number_of (*at);

      if (number < 0)
        {
          g_string_append (speech, ".");
          continue;
        }
      if (speech->len > 0)
        g_string_append (speech, speech->str[speech->len - 1] == '.' ? " " : ", ");
      g_string_append (speech, number < 10 ? spoken[number] : _(spoken[number]));
    }
  copy = penny_secret_copy (speech->str);
  sodium_memzero (speech->str, speech->allocated_len);
  return copy;
}
