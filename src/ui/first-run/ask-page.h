#pragma once

#include <adwaita.h>

#include "answers.h"

G_BEGIN_DECLS

/* One question of first run, on a page of its own: a heading, why it is asked,
 * and rows to answer in. */
#define PENNY_TYPE_ASK_PAGE (penny_ask_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PennyAskPage, penny_ask_page, PENNY, ASK_PAGE, GtkWidget)

struct _PennyAskPageClass
{
  GtkWidgetClass parent_class;

  /* Is it asked at all, after what was answered so far?  NULL: always. */
  gboolean (*is_asked)  (const PennyAnswers *answers);
  /* Writes what was typed into @answers; FALSE when something is wrong, and the page says what. */
  gboolean (*take)      (PennyAskPage       *self,
                         PennyAnswers       *answers);
  /* "I don't know."  NULL: there is no such button. */
  void     (*dont_know) (PennyAnswers       *answers);
};

void         penny_ask_page_say    (PennyAskPage   *self,
                                    const char     *title,
                                    const char     *words);
/* More room: for things side by side. */
void         penny_ask_page_widen  (PennyAskPage   *self);
void         penny_ask_page_add    (PennyAskPage   *self,
                                    GtkWidget      *widget);
/* A group of rows, added to the page. */
AdwPreferencesGroup *
             penny_ask_page_group  (PennyAskPage   *self,
                                    const char     *title);
/* A row with a radio button, the first of its group checked. */
GtkCheckButton *
             penny_ask_page_choice (AdwPreferencesGroup *group,
                                    GtkCheckButton      *beside,
                                    const char          *title);
/* A row to choose one of @choices, which are translated here. */
AdwComboRow *penny_ask_page_often  (const char          *title,
                                    const char *const   *choices);
const char  *penny_ask_page_get_title (PennyAskPage *self);
/* NULL clears it. */
void         penny_ask_page_fail   (PennyAskPage   *self,
                                    const char     *sentence);

/* What a field holds, without the spaces around it; NULL when nothing. */
char        *penny_ask_page_text   (GtkEditable    *field);

/* The questions. */
GtkWidget   *penny_whose_page_new   (void);
GtkWidget   *penny_holding_page_new (void);
GtkWidget   *penny_balance_page_new (void);
GtkWidget   *penny_due_page_new     (PennyDate      today);
GtkWidget   *penny_lines_page_new   (void);

G_END_DECLS
