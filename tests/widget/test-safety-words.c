#include <string.h>

#include "code-answer.h"
#include "code.h"
#include "key.h"
#include "restore-words.h"
#include "safety-words.h"

/* Sentences about how safe a file is, and what counts as having written a code down.  No display. */

#define TODAY (penny_date_new (2026, 11, 15))

typedef struct
{
  const char       *words;      /* the sentence holds these */
  PennySafetyLevel  level;
  guint             codes;
  guint             passphrases;
  gboolean          code_kept;
  gboolean          always_ask;
  gboolean          in_keyring;
  gboolean          sample;
} Row;

static PennySafety *
make (const Row    *row,
      PennyKeeping *keeping)
{
  PennySafety *safety = g_new0 (PennySafety, 1);

  safety->locks.codes = row->codes;
  safety->locks.passphrases = row->passphrases;
  safety->locks.sample = row->sample;
  safety->in_keyring = row->in_keyring;
  safety->keeping = keeping;
  keeping->code_kept = row->code_kept;
  keeping->always_ask = row->always_ask;
  return safety;
}

static void
assert_says (const char       *sentence,
             PennySafetyLevel  level,
             const Row        *row)
{
  g_test_message ("%s", sentence);
  g_assert_nonnull (strstr (sentence, row->words));
  g_assert_cmpint (level, ==, row->level);
}

static void
test_code (void)
{
  static const Row rows[] = {
    { .words = "There is no recovery code.", .level = PENNY_SAFETY_CARE },
    { .words = "nobody has shown yet", .level = PENNY_SAFETY_CARE, .codes = 1 },
    { .words = "is written down", .level = PENNY_SAFETY_WELL, .codes = 1, .code_kept = TRUE },
    { .words = "There is no recovery code.", .level = PENNY_SAFETY_CARE, .code_kept = TRUE },
    { .words = "“sample”", .level = PENNY_SAFETY_KNOW, .sample = TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PennyKeeping keeping = { 0 };
      g_autofree PennySafety *safety = make (&rows[i], &keeping);
      PennySafetyLevel level;
      g_autofree char *sentence = penny_safety_say_code (safety, &level);

      assert_says (sentence, level, &rows[i]);
      g_assert_cmpint (penny_safety_has_code (safety), ==, rows[i].level != PENNY_SAFETY_CARE);
    }
}

static void
test_who (void)
{
  static const Row rows[] = {
    { .words = "opens by itself for whoever is logged in", .level = PENNY_SAFETY_WELL, .in_keyring = TRUE },
    { .words = "Only the passphrase or the recovery code opens it", .level = PENNY_SAFETY_WELL, .always_ask = TRUE, .passphrases = 1 },
    { .words = "the passphrase or the recovery code is asked", .level = PENNY_SAFETY_KNOW, .passphrases = 1 },
    { .words = "the recovery code is asked", .level = PENNY_SAFETY_KNOW, .codes = 1 },
    { .words = "Anyone can open", .level = PENNY_SAFETY_KNOW, .sample = TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PennyKeeping keeping = { 0 };
      g_autofree PennySafety *safety = make (&rows[i], &keeping);
      PennySafetyLevel level;
      g_autofree char *sentence = penny_safety_say_who (safety, &level);

      assert_says (sentence, level, &rows[i]);
    }
}

/* 14 November 2026, noon in UTC. */
#define YESTERDAY G_GINT64_CONSTANT (1794657600)

static void
test_backup (void)
{
  static const struct { PennyBackupState state; gint64 at; Row row; } rows[] = {
    { PENNY_BACKUP_NEVER, 0, { .words = "There is no backup yet. If this computer breaks", .level = PENNY_SAFETY_CARE } },
    { PENNY_BACKUP_FINE, YESTERDAY, { .words = "Last backup: yesterday.", .level = PENNY_SAFETY_WELL } },
    { PENNY_BACKUP_OLD, YESTERDAY, { .words = "in no backup", .level = PENNY_SAFETY_CARE } },
    { PENNY_BACKUP_MISSED, YESTERDAY, { .words = "Plug the stick in", .level = PENNY_SAFETY_CARE } },
    { PENNY_BACKUP_FINE, 0, { .words = "A sample file needs none.", .level = PENNY_SAFETY_KNOW, .sample = TRUE } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PennyKeeping keeping = { .backed_up_at = rows[i].at };
      g_autofree PennySafety *safety = make (&rows[i].row, &keeping);
      PennySafetyLevel level;
      g_autofree char *sentence = NULL;

      safety->backup = rows[i].state;
      sentence = penny_safety_say_backup (safety, TODAY, &level);
      assert_says (sentence, level, &rows[i].row);
    }
}

static void
test_restore (void)
{
  static const struct { gboolean replaces, there; guint would_go; const char *words; } rows[] = {
    { FALSE, FALSE, 0, "Nothing is replaced." },
    { TRUE, FALSE, 0, "could not be read to compare" },
    { TRUE, TRUE, 0, "no change is lost" },
    { TRUE, TRUE, 1, "1 change made since Saturday 14 November would go" },
    { TRUE, TRUE, 17, "17 changes made since Saturday 14 November would go. The file as it is now is kept beside." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const PennyRestore restore = { .there = rows[i].there, .would_go = rows[i].would_go, .would_go_since = YESTERDAY };
      g_autofree char *sentence = penny_restore_say_effect (&restore, rows[i].replaces, TODAY);

      g_test_message ("%s", sentence);
      g_assert_nonnull (strstr (sentence, rows[i].words));
    }
}

static void
test_answers (void)
{
  char *code = penny_code_new ();
  g_autofree char *lower = g_ascii_strdown (code, -1);
  g_autofree char *spaced = g_strdelimit (g_strdup (code), "-", '\n');

  for (guint i = 0; i < PENNY_CODE_GROUPS; i++)
    {
      char *group = penny_code_group (code, i);
      g_autofree char *apart = g_strdup_printf (" %c-%s ", group[0], group + 1);

      g_assert_true (penny_code_answers (code, i, group));
      g_assert_true (penny_code_answers (code, i, apart));
      g_assert_true (penny_code_answers (code, i, code));
      g_assert_true (penny_code_answers (code, i, lower));
      g_assert_true (penny_code_answers (code, i, spaced));
      g_assert_false (penny_code_answers (code, i, ""));
      group[4] = '\0';
      g_assert_false (penny_code_answers (code, i, group));
      penny_secret_free (group);
    }
  g_assert_true (penny_code_answers ("0111Z-00000-00000-00000-00000", 0, "oIl1z"));
  g_assert_false (penny_code_answers ("0111Z-00000-00000-00000-00000", 0, "0111Y"));
  g_assert_false (penny_code_answers ("0111Z-00000-00000-00000-00000", 0, "0111Z0"));
  penny_secret_free (code);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/safety-words/code", test_code);
  g_test_add_func ("/safety-words/who", test_who);
  g_test_add_func ("/safety-words/backup", test_backup);
  g_test_add_func ("/safety-words/restore", test_restore);
  g_test_add_func ("/safety-words/answers", test_answers);
  return g_test_run ();
}
