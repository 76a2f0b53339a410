#include "fact.h"

PennyFact *
penny_fact_new (const char *key,
                char       *title,
                char       *amount)
{
  PennyFact *self = g_new0 (PennyFact, 1);

  self->key = g_strdup (key);
  self->title = title;
  self->amount = amount;
  return self;
}

void
penny_fact_free (PennyFact *self)
{
  g_free (self->key);
  g_free (self->title);
  g_free (self->note);
  g_free (self->amount);
  g_clear_pointer (&self->chart, penny_chart_free);
  g_free (self->act_label);
  g_free (self->act_name);
  g_free (self->edit_label);
  g_free (self);
}

static gboolean
is_ended (const char *words)
{
  return g_str_has_suffix (words, ".") || g_str_has_suffix (words, "?");
}

char *
penny_fact_to_words (const PennyFact *self)
{
  GString *words = g_string_new (self->amount);

  if (words->len > 0)
    g_string_append (words, ", ");
  g_string_append (words, self->title);
  if (self->note != NULL)
    g_string_append_printf (words, "%s %s", is_ended (words->str) ? "" : ".", self->note);
  return g_string_free (words, FALSE);
}

GPtrArray *
penny_facts_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) penny_fact_free);
}
