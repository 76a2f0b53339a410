#pragma once

#include "money-list.h"

G_BEGIN_DECLS

/* What money-list.c, which shows the rows, and money-list-menu.c, which offers what can be done with one, share. */
struct _PennyMoneyList
{
  GtkWidget            parent_instance;

  GtkSelectionModel   *model;
  guint                top_source;

  GtkWidget           *menu;            /* GtkPopover */
  GtkBox              *menu_choices;
  PennyPaymentItem    *menu_item;       /* what it is about */
  GtkWidget           *menu_row;        /* weak: has the focus again when it closes */

  GtkStack            *stack;
  GtkColumnView       *wide;
  GtkListView         *narrow;
  GtkWidget           *wide_room;
  GtkWidget           *narrow_room;
  GtkColumnViewColumn *date;
  GtkColumnViewColumn *amount;
  GtkColumnViewColumn *receipt;
  GtkColumnViewColumn *balance;
  GtkLabel            *date_ruler;      /* on a page that is never shown: what each column must hold */
  GtkWidget           *amount_ruler;
  GtkWidget           *receipt_ruler;
  GtkWidget           *words_ruler;
};

/* The view whose children are the rows that are seen. */
GtkWidget *penny_money_list_get_rows    (PennyMoneyList      *self);
void       penny_money_list_open        (PennyMoneyList      *self,
                                         PennyPaymentItem    *item);

void       penny_money_list_menu_class  (GtkWidgetClass      *widget_class);
void       penny_money_list_menu_init   (PennyMoneyList      *self);
void       penny_money_list_menu_end    (PennyMoneyList      *self);

G_END_DECLS
