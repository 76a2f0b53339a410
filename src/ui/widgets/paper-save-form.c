#include "paper-save-form.h"

#include <glib/gi18n-lib.h>

#include "form.h"
#include "key.h"
#include "paper-file.h"
#include "paper-pdf.h"
#include "pick-place.h"
#include "secret-row.h"

typedef struct
{
  PennyForm       *form;        /* owns this */
  GtkWidget       *from;        /* weak */
  GPtrArray       *papers;
  char            *file_name;   /* NULL: into a folder */
  PennyPaperSaved  saved;
  guint            n;

  PennySecretRow  *password;    /* NULL where no PDF can be locked */
} SaveForm;

static void
save_form_free (SaveForm *self)
{
  g_clear_weak_pointer (&self->from);
  g_ptr_array_unref (self->papers);
  g_free (self->file_name);
  g_free (self);
}

static SaveForm *
save_form_of (GtkWidget *form)
{
  return g_object_get_data (G_OBJECT (form), "paper-save-form");
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (PennyForm) form = data;
  SaveForm *self = save_form_of (GTK_WIDGET (form));
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!penny_papers_save_finish (result, &error))
    {
      sentence = g_strdup_printf (_("It was not saved: %s Nothing in your file changed. Choose another place."),
                                  error->message);
      penny_form_fail (form, sentence, NULL);
      return;
    }
  sentence = g_strdup_printf (ngettext ("Saved %u PDF.", "Saved %u PDFs.", self->n), self->n);
  if (self->from != NULL)
    self->saved (self->from, sentence);
  penny_form_done (form);
}

static void
write_to (SaveForm          *self,
          const char *const *paths)
{
  char *password = self->password != NULL ? penny_secret_row_get (self->password) : NULL;

  penny_form_wait (self->form);
  penny_papers_save_async (self->papers, paths, password, NULL, written_cb, g_object_ref (self->form));
  penny_secret_free (password);
}

static void
file_picked (GtkWidget  *form,
             const char *path)
{
  const char *paths[] = { path, NULL };

  write_to (save_form_of (form), paths);
}

/* Two of the same name would be one file. */
static char *
new_name (const PennyPaper *paper,
          GHashTable       *taken)
{
  const char *title = penny_paper_get_title (paper);
  g_autofree char *name = penny_paper_file_name (title);

  for (int i = 2; !g_hash_table_add (taken, g_strdup (name)); i++)
    {
      g_autofree char *other = g_strdup_printf ("%s (%d)", title, i);

      g_free (name);
      name = penny_paper_file_name (other);
    }
  return g_steal_pointer (&name);
}

static void
folder_picked (GtkWidget  *form,
               const char *folder)
{
  SaveForm *self = save_form_of (form);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->papers->len; i++)
    {
      g_autofree char *name = new_name (self->papers->pdata[i], taken);

      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
    }
  g_ptr_array_add (paths, NULL);
  write_to (self, (const char *const *) paths->pdata);
}

static void
save_cb (SaveForm *self)
{
  GtkWidget *form = GTK_WIDGET (self->form);

  if (self->file_name != NULL)
    penny_pick_new (form, _("Save as PDF"), _("Save"), self->file_name, file_picked);
  else
    penny_pick_folder (form, _("Save the PDFs in a folder"), _("Save here"), folder_picked);
}

static void
add_rows (SaveForm *self)
{
  AdwPreferencesGroup *group;

  if (!penny_paper_pdf_can_lock ())
    {
      penny_form_group (self->form, NULL, _("Whoever has the file can read it. Keep it where only you look."));
      return;
    }
  group = penny_form_group (self->form, NULL,
                            _("With a password, only who knows it can open the PDF. Say it to them, do not send it "
                              "with the file. Pennywell does not keep it."));
  self->password = PENNY_SECRET_ROW (penny_secret_row_new (_("Password, if you want one")));
  adw_preferences_group_add (group, GTK_WIDGET (self->password));
}

void
penny_paper_save_form_open (GtkWidget       *from,
                            GPtrArray       *papers,
                            const char      *file_name,
                            PennyPaperSaved  saved)
{
  SaveForm *self;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (papers != NULL);

  self = g_new0 (SaveForm, 1);
  self->form = penny_form_new (from, _("Save as PDF"), file_name != NULL ? _("Choose where to save it")
                                                                         : _("Choose a folder for them"));
  g_object_set_data_full (G_OBJECT (self->form), "paper-save-form", self, (GDestroyNotify) save_form_free);
  g_set_weak_pointer (&self->from, from);
  self->papers = g_ptr_array_ref (papers);
  self->file_name = g_strdup (file_name);
  self->saved = saved;
  self->n = papers->len;
  add_rows (self);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
