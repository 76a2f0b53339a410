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

/* The signal that ended the question at the terminal; 0: none. */
static volatile sig_atomic_t caught;

static gssize
read_letter (int   descriptor,
             char *letter)
{
  gssize n;

  do
    n = read (descriptor, letter, 1);
  while (n < 0 && errno == EINTR && caught == 0);
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

static void
on_signal (int number)
{
  caught = number;
}

static char *
ask_unseen (int          terminal,
            const char  *question,
            GError     **error)
{
  struct termios before, unseen;
  char *secret;

  if (tcgetattr (terminal, &before) != 0)
    {
      refuse (error, _("The terminal cannot be asked without showing what is typed. Nothing was changed."));
      return NULL;
    }
  unseen = before;
  unseen.c_lflag &= ~(tcflag_t) ECHO;
  unseen.c_lflag |= ECHONL;
  tcsetattr (terminal, TCSAFLUSH, &unseen);
  g_printerr ("%s ", question);
  secret = penny_secret_line_read (terminal, error);
  tcsetattr (terminal, TCSAFLUSH, &before);
  return secret;
}

/* Whatever ends the program meanwhile, the terminal shows again what is typed. */
char *
penny_secret_line_ask (const char  *question,
                       GError     **error)
{
  static const int endings[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT };
  struct sigaction before[G_N_ELEMENTS (endings)];
  struct sigaction action = { .sa_handler = on_signal };
  int terminal = open ("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
  char *secret;

  if (terminal < 0)
    {
      refuse (error, _("There is no terminal to ask on. Nothing was changed."));
      return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    sigaction (endings[i], &action, &before[i]);
  secret = ask_unseen (terminal, question, error);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    sigaction (endings[i], &before[i], NULL);
  close (terminal);
  if (caught != 0)
    raise (caught);
  return secret;
}
