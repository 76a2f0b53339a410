#include "door.h"

#include <glib/gi18n-lib.h>

#include "safety.h"

#define WARNING "dialog-warning-symbolic"
#define LOCK    "changes-prevent-symbolic"

static const PennyDoor no_book = {
  WARNING, N_("No Pennywell file is here"),
  N_("The folder may have been moved or renamed, or a disk may not be plugged in. Nothing was changed."),
  NULL, N_("Try again"), PENNY_WAY_AGAIN | PENNY_WAY_RESTORE | PENNY_WAY_NEW, TRUE
};
static const PennyDoor in_use = {
  WARNING, N_("This file is open somewhere else"),
  N_("Another Pennywell is working in it, and only one at a time can change it. Nothing was lost. "
     "Close the other one and try again, or look at it as it is."),
  NULL, N_("Try again"), PENNY_WAY_AGAIN | PENNY_WAY_LOOK | PENNY_WAY_NEW, TRUE
};
static const PennyDoor not_a_book = {
  WARNING, N_("This file cannot be read"),
  N_("It is damaged, or another kind of file. Pennywell changed nothing in it. "
     "If you have a backup, restore it: what is here now is kept beside it."),
  NULL, N_("Try again"), PENNY_WAY_AGAIN | PENNY_WAY_RESTORE | PENNY_WAY_NEW, FALSE
};
static const PennyDoor damaged = {
  WARNING, N_("A part of this file is damaged"),
  N_("What is there is not what Pennywell wrote: a disk may be failing, or something else changed the file. "
     "Pennywell changed nothing. Restore a backup, and what is here now is kept beside it. "
     "You can also look at what can still be read."),
  NULL, N_("Try again"), PENNY_WAY_AGAIN | PENNY_WAY_LOOK | PENNY_WAY_RESTORE | PENNY_WAY_NEW, FALSE
};
static const PennyDoor from_the_future = {
  WARNING, N_("This file needs a newer Pennywell"),
  N_("A newer version wrote it, and this one might misread it. Nothing was changed. "
     "Update Pennywell, then open the file again."),
  NULL, NULL, PENNY_WAY_NEW, FALSE
};
static const PennyDoor read_only = {
  WARNING, N_("This file cannot be changed here"),
  N_("The folder or the disk lets nobody write. Nothing was lost. You can look at it, "
     "or copy the folder to a place of your own and open it there."),
  NULL, N_("Try again"), PENNY_WAY_AGAIN | PENNY_WAY_LOOK | PENNY_WAY_NEW, TRUE
};
static const PennyDoor full = {
  WARNING, N_("The disk is full"),
  N_("Pennywell needs a little room to open the file safely. Nothing was lost. "
     "Make some room and try again, or look at the file as it is."),
  NULL, N_("Try again"), PENNY_WAY_AGAIN | PENNY_WAY_LOOK | PENNY_WAY_NEW, TRUE
};
static const PennyDoor other = {
  WARNING, N_("The file could not be opened"), NULL, NULL, N_("Try again"), PENNY_WAY_AGAIN | PENNY_WAY_NEW, TRUE
};

static const PennyDoor passphrase = {
  LOCK, N_("Type the passphrase"), N_("The one that was chosen for this file opens it."),
  NULL, NULL, PENNY_WAY_SECRET, FALSE
};
static const PennyDoor no_service = {
  LOCK, N_("No keyring runs on this computer"),
  N_("The desktop’s keyring has the key of this file on most computers, and none answers here. Nothing was lost. "
     "Type the recovery code, or start the keyring and try again."),
  N_("Pennywell runs inside Flatpak, where another keyring may answer than outside. The recovery code opens the file in both."),
  N_("Try again"), PENNY_WAY_AGAIN | PENNY_WAY_SECRET | PENNY_WAY_RESTORE, FALSE
};
static const PennyDoor keyring_locked = {
  LOCK, N_("The keyring is locked"),
  N_("It has the key of this file, and the question for its password was closed or could not be asked. "
     "Nothing was lost. Try again to be asked once more, or open the file in another way."),
  NULL, N_("Try again"), PENNY_WAY_AGAIN | PENNY_WAY_SECRET | PENNY_WAY_RESTORE, TRUE
};
static const PennyDoor gone = {
  LOCK, N_("This computer does not know this file yet"),
  N_("The file may come from another computer, or the key was kept by another desktop. Nothing was lost. "
     "Type the recovery code once: after that, this computer opens the file by itself."),
  N_("Pennywell runs inside Flatpak, where the keyring is not the one outside. Typing the code once is enough here too."),
  N_("Try again"), PENNY_WAY_AGAIN | PENNY_WAY_SECRET | PENNY_WAY_RESTORE, FALSE
};
static const PennyDoor wrong_key = {
  LOCK, N_("The keyring has the key of another file"),
  N_("What this computer’s keyring keeps does not open this file. It may be a copy from before its key was replaced, "
     "or another file under the same name. Nothing was lost. Type the recovery code to open it."),
  NULL, N_("Try again"), PENNY_WAY_AGAIN | PENNY_WAY_SECRET | PENNY_WAY_RESTORE, FALSE
};
static const PennyDoor keyring_failed = {
  LOCK, N_("The keyring did not answer well"), NULL,
  NULL, N_("Try again"), PENNY_WAY_AGAIN | PENNY_WAY_SECRET | PENNY_WAY_RESTORE, TRUE
};
/* Neither a code nor a passphrase was ever made, and the keyring cannot help. */
static const PennyDoor no_way_in = {
  LOCK, N_("The key of this file is not here"),
  N_("Only the keyring it was made with opens it: no recovery code was written down and no passphrase chosen. "
     "Nothing was changed. Open it on that computer and desktop, or start the keyring there, and write the recovery code down."),
  NULL, N_("Try again"), PENNY_WAY_AGAIN | PENNY_WAY_RESTORE, TRUE
};

static const PennyDoor locked = {
  LOCK, N_("Locked"), N_("Everything is saved. What you were doing is there when you come back."),
  NULL, N_("Unlock"), PENNY_WAY_AGAIN, TRUE
};
static const PennyDoor locked_asks = {
  LOCK, N_("Locked"), N_("Everything is saved. What you were doing is there when you come back."),
  NULL, NULL, PENNY_WAY_SECRET, FALSE
};

static const struct
{
  int              code;
  const PennyDoor *door;
} store_doors[] = {
  { PENNY_STORE_ERROR_NO_BOOK, &no_book },
  { PENNY_STORE_ERROR_IN_USE, &in_use },
  { PENNY_STORE_ERROR_NOT_A_BOOK, &not_a_book },
  { PENNY_STORE_ERROR_DAMAGED, &damaged },
  { PENNY_STORE_ERROR_FROM_THE_FUTURE, &from_the_future },
  { PENNY_STORE_ERROR_READ_ONLY, &read_only },
  { PENNY_STORE_ERROR_FULL, &full },
  { PENNY_STORE_ERROR_WRONG_KEY, &wrong_key },
  { PENNY_STORE_ERROR_LOCKED, &gone },
}, keyring_doors[] = {
  { PENNY_KEYRING_ERROR_NO_SERVICE, &no_service },
  { PENNY_KEYRING_ERROR_GONE, &gone },
  { PENNY_KEYRING_ERROR_LOCKED, &keyring_locked },
  { PENNY_KEYRING_ERROR_NOT_KEPT, &keyring_failed },
  { PENNY_KEYRING_ERROR_FAILED, &keyring_failed },
};

static const PennyDoor *
door_of (const GError *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (store_doors); i++)
    if (g_error_matches (error, PENNY_STORE_ERROR, store_doors[i].code))
      return store_doors[i].door;
  for (guint i = 0; i < G_N_ELEMENTS (keyring_doors); i++)
    if (g_error_matches (error, PENNY_KEYRING_ERROR, keyring_doors[i].code))
      return keyring_doors[i].door;
  return &other;
}

/* Where the keyring has nothing and there is a passphrase, being asked for it is the ordinary way in, and no trouble. */
const PennyDoor *
penny_door_find (const GError     *error,
                 const PennyLocks *locks)
{
  const PennyDoor *door = door_of (error);

  if ((door->ways & PENNY_WAY_SECRET) == 0 || locks == NULL)
    return door;
  if ((door == &gone || door == &no_service) && locks->passphrases > 0)
    return &passphrase;
  if (locks->passphrases + locks->codes == 0)
    return &no_way_in;
  return door;
}

const PennyDoor *
penny_door_locked (gboolean asks)
{
  return asks ? &locked_asks : &locked;
}
