#include "ledger.h"

#include <stddef.h>

/* Where in a value its strings and its splits lie.  Copying and freeing are
 * then the same for all, and a new field is one word in a table. */
typedef struct
{
  gsize        size;
  const gsize *strings;
  gsize        n_strings;
  gsize        splits;        /* 0: it has none */
} Layout;

#define AT(value, offset, type) ((type *) (gpointer) ((char *) (value) + (offset)))

static gpointer
value_copy (gconstpointer value,
            const Layout *layout)
{
  gpointer copy = g_memdup2 (value, layout->size);

  if (copy == NULL)
    return NULL;
  for (gsize i = 0; i < layout->n_strings; i++)
    {
      char **string = AT (copy, layout->strings[i], char *);

      *string = g_strdup (*string);
    }
  if (layout->splits > 0)
    {
      GArray **splits = AT (copy, layout->splits, GArray *);

      *splits = *splits != NULL ? g_array_copy (*splits) : NULL;
    }
  return copy;
}

static void
value_free (gpointer      value,
            const Layout *layout)
{
  if (value == NULL)
    return;
  for (gsize i = 0; i < layout->n_strings; i++)
    g_free (*AT (value, layout->strings[i], char *));
  if (layout->splits > 0)
    g_clear_pointer (AT (value, layout->splits, GArray *), g_array_unref);
  g_free (value);
}

#define DEFINE_COPY_AND_FREE(Type, type, splits_at, ...)                        \
  static const gsize type##_strings[] = { __VA_ARGS__ };                        \
  static const Layout type##_layout = {                                         \
    sizeof (Type), type##_strings, G_N_ELEMENTS (type##_strings), (splits_at)   \
  };                                                                            \
  Type *type##_copy (const Type *self) { return value_copy (self, &type##_layout); } \
  void type##_free (Type *self) { value_free (self, &type##_layout); }

#define DEFINE_VALUE(Type, type, splits_at, ...)                                \
  DEFINE_COPY_AND_FREE (Type, type, splits_at, __VA_ARGS__)                     \
  Type *type##_new (void) { return g_new0 (Type, 1); }

DEFINE_VALUE (PennyBudget, penny_budget, 0,
              offsetof (PennyBudget, name), offsetof (PennyBudget, funder),
              offsetof (PennyBudget, held_by), offsetof (PennyBudget, rule.source))
DEFINE_VALUE (PennyPlanLine, penny_plan_line, 0,
              offsetof (PennyPlanLine, name), offsetof (PennyPlanLine, outcome), offsetof (PennyPlanLine, unit))
DEFINE_VALUE (PennyPlanVersion, penny_plan_version, 0,
              offsetof (PennyPlanVersion, note))
DEFINE_VALUE (PennyAccount, penny_account, 0,
              offsetof (PennyAccount, name))
DEFINE_VALUE (PennyPayment, penny_payment, offsetof (PennyPayment, splits),
              offsetof (PennyPayment, payee), offsetof (PennyPayment, note),
              offsetof (PennyPayment, bank_ref), offsetof (PennyPayment, bank_text))
DEFINE_VALUE (PennyBill, penny_bill, offsetof (PennyBill, splits),
              offsetof (PennyBill, payee), offsetof (PennyBill, what))
DEFINE_COPY_AND_FREE (PennyRegular, penny_regular, 0,
                      offsetof (PennyRegular, payee))
DEFINE_COPY_AND_FREE (PennyIncome, penny_income, 0,
                      offsetof (PennyIncome, what))
DEFINE_VALUE (PennySaving, penny_saving, 0,
              offsetof (PennySaving, what), offsetof (PennySaving, agreed_by))
DEFINE_VALUE (PennyQuestion, penny_question, 0,
              offsetof (PennyQuestion, question))
DEFINE_VALUE (PennyRequest, penny_request, 0,
              offsetof (PennyRequest, what), offsetof (PennyRequest, who), offsetof (PennyRequest, letter))
DEFINE_VALUE (PennyPerson, penny_person, 0,
              offsetof (PennyPerson, name), offsetof (PennyPerson, manager),
              offsetof (PennyPerson, manager_role), offsetof (PennyPerson, label))

/* What comes round comes round every 1 unit until something else is said. */
PennyRegular *
penny_regular_new (void)
{
  PennyRegular *self = g_new0 (PennyRegular, 1);

  self->schedule.every = 1;
  return self;
}

PennyIncome *
penny_income_new (void)
{
  PennyIncome *self = g_new0 (PennyIncome, 1);

  self->schedule.every = 1;
  return self;
}
