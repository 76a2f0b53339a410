#include "runs.h"

/* What approved pay makes owed, where it is not simply the payday's: more budgets than one, bills that are paid already,
 * pay that is put right, an order. */

typedef struct
{
  Staff  staff;
  gint64 dee;                   /* paid from the other budget, as often as Amir */
} Two;

static void
save_code (PennyStore *store,
           gint64      assistant,
           const char *from,
           const char *text)
{
  g_autoptr (PennyCodeNotice) code = penny_code_notice_new ();

  code->assistant_id = assistant;
  code->from = day (from);
  code->code = g_strdup (text);
  do_act (store, penny_act_save_code_notice, code);
}

static void
two_set_up (Two        *self,
            const char *code)
{
  PennyStore *store;
  g_autoptr (PennyAssistant) dee = NULL;
  g_autoptr (PennyContract) agreed = NULL;

  runs_set_up (&self->staff);
  store = self->staff.book.store;
  dee = assistant (&self->staff.book, "Dee Sample");
  dee->budget_id = self->staff.book.other_budget;
  dee->pay_line = self->staff.book.other_line;
  dee->born = day ("1990-01-01");
  self->dee = save_assistant (store, dee);
  agreed = contract (self->dee, "2026-03-02", 1420);
  do_act (store, penny_act_save_contract, agreed);
  save_code (store, self->dee, "2026-04-06", code);
  save_code (store, self->staff.amir, "2026-04-07", code);
}

static void
work_long (Two        *self,
           gint64      assistant,
           const char *on,
           int         minutes)
{
  for (; minutes > 0; minutes -= 1200)
    work (&self->staff, assistant, on, PENNY_ENTRY_WORK, MIN (minutes, 1200));
}

/* Everyone's hours of that time, and the payday. */
static gint64
pay_both (Two        *self,
          const char *from,
          const char *to,
          int         amirs,
          int         dees)
{
  work_long (self, self->staff.amir, to, amirs);
  work_long (self, self->dee, to, dees);
  return approve (self->staff.book.store, request_for (from, to));
}

/* HMRC's bills of a tax month; of one budget, or with 0 of all.  Every one says a plan line. */
static PennyPence
hmrc_of (Two      *self,
         gint64    budget,
         int       month,
         gboolean  with_paid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) bills = penny_bills_list (self->staff.book.store, budget, with_paid, &error);
  PennyPence sum = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < bills->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (bills, i);
      g_autoptr (PennyPayBill) why = penny_pay_bills_get (self->staff.book.store, bill->id, &error);

      if (bill->kind != PENNY_BILL_HMRC || why->from_month != month)
        continue;
      g_assert_true (bill->line_id != 0 || bill->splits != NULL);
      sum += bill->amount;
    }
  return sum;
}

static void
pay_all_bills (Two *self)
{
  PennyStore *store = self->staff.book.store;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) bills = penny_bills_list (store, 0, FALSE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < bills->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (bills, i);
      PennyBillPayment how = { bill->id, bill->budget_id == self->staff.book.budget ? self->staff.book.bank
                                                                                    : self->staff.book.other_bank, bill->due };

      do_act (store, penny_act_pay_bill, &how);
    }
}

/* A refund of one budget's assistant comes off HMRC's one payment: 200.00 of tax each in month 1; then Amir's comes back and
 * Dee's is due, and nothing is paid. */
static void
test_refund (void)
{
  Two two;

  two_set_up (&two, "BR");
  pay_both (&two, "2026-04-04", "2026-05-01", 4226, 4226);
  g_assert_cmpint (hmrc_of (&two, 0, 1, FALSE), ==, 2 * (20000 + 265));
  save_code (two.staff.book.store, two.staff.amir, "2026-05-10", "1257L");
  pay_both (&two, "2026-05-02", "2026-05-29", 60, 2113);
  g_assert_cmpint (hmrc_of (&two, 0, 2, FALSE), ==, 0);
  /* 100.00 less came from Dee than went back to Amir: it comes off month 3. */
  pay_both (&two, "2026-05-30", "2026-06-26", 60, 4226);
  g_assert_cmpint (hmrc_of (&two, 0, 3, FALSE), ==, 20000 + 265 - 10000);
  staff_tear_down (&two.staff);
}

static void
move_amir (PennyAssistant *assistant,
           Staff          *self)
{
  assistant->budget_id = self->book.other_budget;
  assistant->pay_line = self->book.other_line;
}

/* What was paid from one budget stays there, though the assistant be paid from another since. */
static void
test_moved (void)
{
  Two two;
  gint64 first, second;

  for (int paid = 0; paid < 2; paid++)
    {
      two_set_up (&two, "BR");
      first = two.staff.book.budget;
      second = two.staff.book.other_budget;
      pay_both (&two, "2026-04-04", "2026-05-01", 4226, 4226);
      if (paid)
        pay_all_bills (&two);
      change_record (&two.staff, move_amir);
      pay_both (&two, "2026-05-02", "2026-05-29", 4226, 4226);
      g_assert_cmpint (hmrc_of (&two, first, 1, TRUE), ==, 20265);
      g_assert_cmpint (hmrc_of (&two, second, 1, TRUE), ==, 20265);
      g_assert_cmpint (hmrc_of (&two, first, 2, TRUE), ==, 0);
      g_assert_cmpint (hmrc_of (&two, second, 2, TRUE), ==, 2 * 20265);
      g_assert_cmpint (billed_to (two.staff.book.store, two.staff.book.bus), ==, 100015);
      g_assert_cmpint (billed_to (two.staff.book.store, two.staff.book.other_line), ==, 3 * 100015);
      staff_tear_down (&two.staff);
    }
}

static void
correct_hours (Two        *self,
               gint64      run,
               const char *from,
               const char *to,
               int         minutes)
{
  PennyStore *store = self->staff.book.store;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) slips = penny_slips_of_run (store, run, &error);
  PennyRunRequest *request = request_for (from, to);
  PennyRelease release = { 0 };

  g_assert_no_error (error);
  for (guint i = 0; i < slips->len; i++)
    if (((const PennySlip *) g_ptr_array_index (slips, i))->assistant_id == self->staff.amir)
      release.slip_id = ((const PennySlip *) g_ptr_array_index (slips, i))->id;
  do_act (store, penny_act_release_slip, &release);
  work_long (self, self->staff.amir, to, minutes);
  request->corrects = run;
  request->assistants = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (request->assistants, self->staff.amir);
  approve (store, request);
}

/* The month is paid, and then an hour more belonged to it: the rest is in the next payment, on the line that paid. */
static void
test_paid_too_little (void)
{
  Two two;
  gint64 run;

  two_set_up (&two, "BR");
  run = pay_both (&two, "2026-04-04", "2026-05-01", 4200, 4200);
  pay_all_bills (&two);
  correct_hours (&two, run, "2026-04-04", "2026-05-01", 60);
  /* 14.20: 2.80 of tax by whole pounds, 1.14 of National Insurance. */
  g_assert_cmpint (hmrc_of (&two, 0, 1, FALSE), ==, 0);
  g_assert_cmpint (hmrc_of (&two, two.staff.book.budget, 2, FALSE), ==, 280 + 114);
  g_assert_cmpint (hmrc_of (&two, two.staff.book.other_budget, 2, FALSE), ==, 0);
  g_assert_cmpint (billed_to (two.staff.book.store, two.staff.book.bus), ==, 71 * 1420);
  staff_tear_down (&two.staff);
}

static void
add_order (Two *self)
{
  g_autoptr (PennyOrder) order = penny_order_new ();

  order->assistant_id = self->staff.amir;
  order->from = day ("2026-04-06");
  order->name = g_strdup ("Council tax");
  order->payee = g_strdup ("Sample Council");
  order->fixed = 9000;
  order->protect = 60000;
  order->carries = TRUE;
  do_act (self->staff.book.store, penny_act_save_order, order);
}

/* A payslip with too few hours left nothing for the order; it is taken back, and what it could not take is forgotten with it. */
static void
test_order_taken_back (void)
{
  Two two;
  gint64 run;

  two_set_up (&two, "1257L");
  add_order (&two);
  pay_both (&two, "2026-04-04", "2026-05-01", 4200, 60);
  g_assert_cmpint (owed_for (two.staff.book.store, PENNY_BILL_OTHER), ==, 9000);
  run = pay_both (&two, "2026-05-02", "2026-05-29", 1200, 60);
  g_assert_cmpint (owed_for (two.staff.book.store, PENNY_BILL_OTHER), ==, 9000);
  correct_hours (&two, run, "2026-05-02", "2026-05-29", 3000);
  g_assert_cmpint (owed_for (two.staff.book.store, PENNY_BILL_OTHER), ==, 2 * 9000);
  staff_tear_down (&two.staff);
}

/* One that really could not be taken is, with the next pay. */
static void
test_order_carries (void)
{
  Two two;

  two_set_up (&two, "1257L");
  add_order (&two);
  pay_both (&two, "2026-04-04", "2026-05-01", 1200, 60);
  g_assert_cmpint (owed_for (two.staff.book.store, PENNY_BILL_OTHER), ==, 0);
  pay_both (&two, "2026-05-02", "2026-05-29", 4200, 60);
  g_assert_cmpint (owed_for (two.staff.book.store, PENNY_BILL_OTHER), ==, 2 * 9000);
  staff_tear_down (&two.staff);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay-bills/refund", test_refund);
  g_test_add_func ("/pay-bills/moved", test_moved);
  g_test_add_func ("/pay-bills/paid-too-little", test_paid_too_little);
  g_test_add_func ("/pay-bills/order-taken-back", test_order_taken_back);
  g_test_add_func ("/pay-bills/order-carries", test_order_carries);
  return g_test_run ();
}
