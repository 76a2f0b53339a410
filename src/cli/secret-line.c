#include "secret-line.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "key.h"
#include "store.h"

#define MOST_LETTERS 1024
#define N_ENDINGS 4

/* The terminal that is asked, and how it was before: for a signal in the middle of the question. */
static int asked = -1;
static struct termios before;

static gssize
read_letter (int   descriptor,
             char *letter)
{
  gssize n;

  do
    n = read (descriptor, letter, 1);
  while (n < 0 && errno == EINTR);
  return n;
}

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED, sentence);
  return FALSE;
}

static gboolean
read_into (int      descriptor,
           char     line[MOST_LETTERS + 1],
           GError **error)
{
  gsize length = 0;
  gssize n;

  while ((n = read_letter (descriptor, &line[length])) == 1 && line[length] != '\n')
    if (++length > MOST_LETTERS)
      return refuse (error, _("This line is too long for a key, a recovery code or a passphrase. Nothing was changed."));
  if (n < 0)
    {
      g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED,
                   _("Nothing could be read from descriptor %d: %s. Nothing was changed."), descriptor, g_strerror (errno));
      return FALSE;
    }
  if (length > 0 && line[length - 1] == '\r')
    length--;
  line[length] = '\0';
  if (length == 0)
    return refuse (error, _("Nothing was given as key, recovery code or passphrase. Nothing was changed."));
  if (!g_utf8_validate (line, length, NULL))
    return refuse (error, _("This is not text, so it is no key, recovery code or passphrase. Nothing was changed."));
  return TRUE;
}

char *
penny_secret_line_read (int      descriptor,
                        GError **error)
{
  char line[MOST_LETTERS + 1];
  char *secret = read_into (descriptor, line, error) ? penny_secret_copy (line) : NULL;

  explicit_bzero (line, sizeof line);
  return secret;
}

gboolean
penny_secret_line_can_ask (void)
{
  return isatty (STDIN_FILENO) && isatty (STDERR_FILENO);
}

/* Whatever ends the program meanwhile, the terminal shows again what is typed. */
static void
on_signal (int number)
{
  tcsetattr (asked, TCSAFLUSH, &before);
  raise (number);
}

static void
catch_endings (struct sigaction kept[],
               gboolean         on)
{
  static const int endings[N_ENDINGS] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT };
  struct sigaction action = { .sa_handler = on_signal, .sa_flags = (int) SA_RESETHAND };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (!on)
      sigaction (endings[i], &kept[i], NULL);
    else if (sigaction (endings[i], NULL, &kept[i]) == 0 && kept[i].sa_handler != SIG_IGN)
      sigaction (endings[i], &action, NULL);
}

static char *
ask_unseen (const char  *question,
            GError     **error)
{
  struct sigaction kept[N_ENDINGS];
  struct termios unseen = before;
  char *secret;

  unseen.c_lflag &= ~(tcflag_t) ECHO;
  unseen.c_lflag |= ECHONL;
  catch_endings (kept, TRUE);
  tcsetattr (asked, TCSAFLUSH, &unseen);
  g_printerr ("%s ", question);
  secret = penny_secret_line_read (asked, error);
  tcsetattr (asked, TCSAFLUSH, &before);
  catch_endings (kept, FALSE);
  return secret;
}

char *
penny_secret_line_ask (const char  *question,
                       GError     **error)
{
  char *secret = NULL;

  asked = open ("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (asked >= 0 && tcgetattr (asked, &before) == 0)
    secret = ask_unseen (question, error);
  else
    refuse (error, _("The terminal cannot be asked. Nothing was changed."));
  if (asked >= 0)
    close (asked);
  return secret;
}
