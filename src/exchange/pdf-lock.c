#include "pdf-lock.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

gboolean
penny_pdf_lock_there (void)
{
  return TRUE;
}

static gboolean
fail (qpdf_data   pdf,
      GError    **error)
{
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
               _("The page could not be made (%s). Nothing was changed. Try again."),
               qpdf_has_error (pdf) ? qpdf_get_error_full_text (pdf, qpdf_get_error (pdf)) : "qpdf");
  return FALSE;
}

/* --- What a reading program is told --- */

static void
set_name (qpdf_data   pdf,
          qpdf_oh     dictionary,
          const char *key,
          const char *name)
{
  qpdf_oh_replace_key (pdf, dictionary, key, qpdf_oh_new_name (pdf, name));
}

static gboolean
is_element (qpdf_data   pdf,
            qpdf_oh     element,
            const char *type)
{
  qpdf_oh name;

  if (!qpdf_oh_is_dictionary (pdf, element))
    return FALSE;
  name = qpdf_oh_get_key (pdf, element, "/S");
  return qpdf_oh_is_name (pdf, name) && g_str_equal (qpdf_oh_get_name (pdf, name), type);
}

static int
n_children (qpdf_data pdf,
            qpdf_oh   element)
{
  qpdf_oh children = qpdf_oh_get_key (pdf, element, "/K");

  return qpdf_oh_is_array (pdf, children) ? qpdf_oh_get_array_n_items (pdf, children) : 0;
}

static qpdf_oh
child (qpdf_data pdf,
       qpdf_oh   element,
       int       i)
{
  return qpdf_oh_get_array_item (pdf, qpdf_oh_get_key (pdf, element, "/K"), i);
}

/* Headings that have a cell of another kind beside them are a row's; else they are the columns'. */
static void
describe_row (qpdf_data pdf,
              qpdf_oh   row)
{
  int n = n_children (pdf, row);
  gboolean is_head = n > 1;

  for (int i = 0; i < n; i++)
    is_head = is_head && is_element (pdf, child (pdf, row, i), "/TH");
  for (int i = 0; i < n; i++)
    if (is_element (pdf, child (pdf, row, i), "/TH"))
      {
        qpdf_oh attributes = qpdf_oh_new_dictionary (pdf);

        set_name (pdf, attributes, "/O", "/Table");
        set_name (pdf, attributes, "/Scope", is_head ? "/Column" : "/Row");
        qpdf_oh_replace_key (pdf, child (pdf, row, i), "/A", attributes);
      }
}

static void
describe_rows (qpdf_data pdf,
               qpdf_oh   table)
{
  for (int row = 0; row < n_children (pdf, table); row++)
    describe_row (pdf, child (pdf, table, row));
}

/* All that was tagged becomes one document, which it must be (ISO 32000-1, 14.8.4.2), headings of tables say what they are
 * headings of, and figures what they show. */
static void
describe_structure (qpdf_data        pdf,
                    qpdf_oh          tree,
                    const GPtrArray *said)
{
  guint figures = 0;
  qpdf_oh document = qpdf_make_indirect_object (pdf, qpdf_oh_new_dictionary (pdf));
  qpdf_oh all = qpdf_oh_new_array (pdf);

  for (int i = 0; i < n_children (pdf, tree); i++)
    {
      qpdf_oh element = child (pdf, tree, i);

      qpdf_oh_replace_key (pdf, element, "/P", document);
      if (is_element (pdf, element, "/Table"))
        describe_rows (pdf, element);
      else if (is_element (pdf, element, "/Figure") && figures < said->len)
        qpdf_oh_replace_key (pdf, element, "/Alt", qpdf_oh_new_unicode_string (pdf, said->pdata[figures++]));
    }
  set_name (pdf, document, "/Type", "/StructElem");
  set_name (pdf, document, "/S", "/Document");
  qpdf_oh_replace_key (pdf, document, "/P", tree);
  qpdf_oh_replace_key (pdf, document, "/K", qpdf_oh_get_key (pdf, tree, "/K"));
  qpdf_oh_append_item (pdf, all, document);
  qpdf_oh_replace_key (pdf, tree, "/K", all);
}

/* cairo 1.16 makes the structure, but does not say that it is there, nor in which language. */
static void
describe (qpdf_data        pdf,
          const GPtrArray *said)
{
  qpdf_oh root = qpdf_get_root (pdf);
  qpdf_oh tree = qpdf_oh_get_key (pdf, root, "/StructTreeRoot");
  qpdf_oh marked = qpdf_oh_new_dictionary (pdf);
  qpdf_oh view = qpdf_oh_new_dictionary (pdf);

  /* Translators: the language of this translation as a PDF wants it: "en-GB", "cy" */
  qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_unicode_string (pdf, _("en-GB")));
  qpdf_oh_replace_key (pdf, view, "/DisplayDocTitle", qpdf_oh_new_bool (pdf, QPDF_TRUE));
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences", view);
  qpdf_oh_replace_key (pdf, marked, "/Marked", qpdf_oh_new_bool (pdf, QPDF_TRUE));
  qpdf_oh_replace_key (pdf, root, "/MarkInfo", marked);
  if (qpdf_oh_is_dictionary (pdf, tree))
    describe_structure (pdf, tree, said);
}

/* Whoever has the password may print it and have it read to them; nobody can take the lock off without it. */
static void
lock (qpdf_data   pdf,
      const char *password)
{
  qpdf_set_r6_encryption_parameters2 (pdf, password, password, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
                                      QPDF_TRUE, qpdf_r3p_full, QPDF_TRUE);
}

/* @read: what came of reading it. @to: a file's name; NULL: it stays in memory. */
static gboolean
finish (qpdf_data         pdf,
        QPDF_ERROR_CODE   read,
        const char       *to,
        const GPtrArray  *said,
        const char       *password,
        GError          **error)
{
  if ((read & QPDF_ERRORS) != 0)
    return fail (pdf, error);
  describe (pdf, said);
  if (((to != NULL ? qpdf_init_write (pdf, to) : qpdf_init_write_memory (pdf)) & QPDF_ERRORS) != 0)
    return fail (pdf, error);
  if (password != NULL)
    lock (pdf, password);
  else
    qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  return (qpdf_write (pdf) & QPDF_ERRORS) == 0 || fail (pdf, error);
}

static qpdf_data
quiet_new (void)
{
  qpdf_data pdf = qpdf_init ();

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  return pdf;
}

GBytes *
penny_pdf_finish (GBytes           *pdf,
                  const GPtrArray  *said,
                  const char       *password,
                  GError          **error)
{
  qpdf_data self = quiet_new ();
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);
  GBytes *finished = NULL;

  if (finish (self, qpdf_read_memory (self, "page", data, size, NULL), NULL, said, password, error))
    finished = g_bytes_new (qpdf_get_buffer (self), qpdf_get_buffer_length (self));
  qpdf_cleanup (&self);
  return finished;
}

/* It takes files by their names alone, and these have none. */
gboolean
penny_pdf_finish_file (int               from,
                       int               to,
                       const GPtrArray  *said,
                       GError          **error)
{
  g_autofree char *source = g_strdup_printf ("/proc/self/fd/%d", from);
  g_autofree char *target = g_strdup_printf ("/proc/self/fd/%d", to);
  qpdf_data self = quiet_new ();
  gboolean finished = finish (self, qpdf_read (self, source, NULL), target, said, NULL, error);

  qpdf_cleanup (&self);
  return finished;
}
