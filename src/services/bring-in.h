#pragma once

#include "payments.h"
#include "statement.h"

G_BEGIN_DECLS

/* Bringing in a statement.  Look first: what it would add, what is there
 * already, what it cannot read.  Then bring in: one act, one undo. */

typedef struct
{
  const PennyStatementRow *row;   /* borrowed from the statement */
  gboolean                 already;
  gint64                   typed_id; /* already there, typed by hand: gets the bank's words and day; or 0 */
  PennyPaymentKind         kind;  /* proposed from the payee's past, the funder's name, what is expected */
  gint64                   line_id;
  GArray                  *bill_ids; /* gint64: owed bills that it clears, the earliest due first; NULL: none */
  gboolean                 left_out; /* the user's word */
} PennyProposal;

typedef struct
{
  PennyStatement *statement;      /* owned */
  char           *file_name;
  char           *sha256;
  GBytes         *bytes;          /* the file as it came, to be kept as evidence; NULL: it is not */
  gint64          account_id;
  GArray         *proposals;      /* PennyProposal, one a row */
  guint           n_new;
  guint           n_already;
  PennyPence      money_in;       /* of the new ones */
  PennyPence      money_out;      /* plus */
} PennyBringIn;

void          penny_bring_in_free (PennyBringIn *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyBringIn, penny_bring_in_free)

/* Takes @statement.  Rows are compared as multisets (account, bank's id, date,
 * pence, text): two equal bus fares are both kept, and a second time adds none.
 * The caller may fill in sha256 and bytes: only it has seen them. */
PennyBringIn *penny_bring_in_look (PennyStore      *store,
                                   PennyStatement  *statement,
                                   const char      *file_name,
                                   gint64           account_id,
                                   GError         **error);

typedef struct
{
  PennyBringIn *what;
  const char   *mapping;          /* remembered for the header, or NULL */
  gboolean    (*go_on) (guint64 done, guint64 total, gpointer data);
  gpointer      data;
} PennyBringInRequest;
/* A PennyAct. */
gboolean      penny_act_bring_in  (PennyStore *store, gpointer bring_in_request, gint64 *id, GError **error);

G_END_DECLS
