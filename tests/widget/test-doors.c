#include "door.h"
#include "safety.h"

/* What stands before a file, by what went wrong and what else opens it. */

static const PennyLocks with_code = { TRUE, FALSE, "", 1, 0 };
static const PennyLocks with_passphrase = { TRUE, FALSE, "", 0, 1 };
static const PennyLocks with_both = { TRUE, FALSE, "", 1, 1 };
static const PennyLocks with_none = { TRUE, FALSE, "", 0, 0 };

static void
test_doors (void)
{
  const struct
  {
    gboolean          keyring;
    int               code;
    const PennyLocks *locks;
    const char       *title;
    gboolean          typed;
    gboolean          restore;
  } cases[] = {
    { TRUE, PENNY_KEYRING_ERROR_NO_SERVICE, &with_code, "No keyring runs on this computer", TRUE, TRUE },
    { TRUE, PENNY_KEYRING_ERROR_NO_SERVICE, &with_both, "Type the passphrase", TRUE, FALSE },
    { TRUE, PENNY_KEYRING_ERROR_NO_SERVICE, &with_none, "The key of this file is not here", FALSE, TRUE },
    { TRUE, PENNY_KEYRING_ERROR_GONE, &with_code, "This computer does not know this file yet", TRUE, TRUE },
    { TRUE, PENNY_KEYRING_ERROR_GONE, &with_passphrase, "Type the passphrase", TRUE, FALSE },
    { TRUE, PENNY_KEYRING_ERROR_GONE, &with_none, "The key of this file is not here", FALSE, TRUE },
    { TRUE, PENNY_KEYRING_ERROR_LOCKED, &with_passphrase, "The keyring is locked", TRUE, TRUE },
    { TRUE, PENNY_KEYRING_ERROR_LOCKED, NULL, "The keyring is locked", TRUE, TRUE },
    { TRUE, PENNY_KEYRING_ERROR_FAILED, &with_code, "The keyring did not answer well", TRUE, TRUE },
    { FALSE, PENNY_STORE_ERROR_WRONG_KEY, &with_code, "The keyring has the key of another file", TRUE, TRUE },
    { FALSE, PENNY_STORE_ERROR_DAMAGED, &with_code, "A part of this file is damaged", FALSE, TRUE },
    { FALSE, PENNY_STORE_ERROR_NOT_A_BOOK, NULL, "This file cannot be read", FALSE, TRUE },
    { FALSE, PENNY_STORE_ERROR_NO_BOOK, NULL, "No Pennywell file is here", FALSE, TRUE },
    { FALSE, PENNY_STORE_ERROR_IN_USE, &with_code, "This file is open somewhere else", FALSE, FALSE },
    { FALSE, PENNY_STORE_ERROR_FROM_THE_FUTURE, NULL, "This file needs a newer Pennywell", FALSE, FALSE },
    { FALSE, PENNY_STORE_ERROR_READ_ONLY, &with_code, "This file cannot be changed here", FALSE, FALSE },
    { FALSE, PENNY_STORE_ERROR_FULL, &with_code, "The disk is full", FALSE, FALSE },
    { FALSE, PENNY_STORE_ERROR_FAILED, NULL, "The file could not be opened", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (cases[i].keyring ? PENNY_KEYRING_ERROR : PENNY_STORE_ERROR,
                                                      cases[i].code, "Why.");
      const PennyDoor *door = penny_door_find (error, cases[i].locks);

      g_assert_cmpstr (door->title, ==, cases[i].title);
      g_assert_cmpint ((door->ways & PENNY_WAY_SECRET) != 0, ==, cases[i].typed);
      g_assert_cmpint ((door->ways & PENNY_WAY_RESTORE) != 0, ==, cases[i].restore);
    }
}

/* Each door has a way on that is its own, and words for its button. */
static void
test_ways (void)
{
  const struct { gboolean asks; PennyWays ways; } locked[] = {
    { FALSE, PENNY_WAY_AGAIN },
    { TRUE, PENNY_WAY_SECRET },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (locked); i++)
    {
      const PennyDoor *door = penny_door_locked (locked[i].asks);

      g_assert_cmpint (door->ways, ==, locked[i].ways);
      g_assert_cmpint (door->again != NULL, ==, (door->ways & PENNY_WAY_AGAIN) != 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/doors/find", test_doors);
  g_test_add_func ("/doors/locked", test_ways);
  return g_test_run ();
}
