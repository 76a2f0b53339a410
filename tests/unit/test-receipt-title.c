#include "receipt-title.h"

static const struct
{
  const char *said;
  const char *paid;        /* of the payment that it proves */
  const char *read;
  const char *file;
  const char *title;
} titles[] = {
  { "Gym", "SAMPLE GYM LTD", "Gvm", "scan.pdf", "Gym" },
  { "Gym", NULL, NULL, NULL, "Gym" },
  { NULL, "Sample Gym", "Gvm", "scan.pdf", "Sample Gym" },
  { NULL, NULL, "Gvm", "scan.pdf", "Gvm" },
  { NULL, NULL, NULL, "scan.pdf", "scan.pdf" },
  { NULL, NULL, NULL, NULL, "A receipt" },
};

/* Whether it proves nothing, or a payment to nobody known, its next best name is the same. */
static void
test_title (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      PennyReceipt said = { .payee = (char *) titles[i].said };
      PennyReading read = { .payee = (char *) titles[i].read };
      PennyPayment payment = { .payee = (char *) titles[i].paid }, second = { .payee = (char *) "Another" };
      g_autoptr (GPtrArray) payments = g_ptr_array_new ();

      if (titles[i].paid == NULL)
        {
          g_assert_cmpstr (penny_receipt_title (&said, &read, NULL, titles[i].file), ==, titles[i].title);
          g_assert_cmpstr (penny_receipt_title (&said, &read, payments, titles[i].file), ==, titles[i].title);
        }
      g_ptr_array_add (payments, &payment);
      g_ptr_array_add (payments, &second);
      g_assert_cmpstr (penny_receipt_title (&said, &read, payments, titles[i].file), ==, titles[i].title);
    }
}

static const struct
{
  PennyPence said, read, total;
} totals[] = {
  { 2900, 2990, 2900 },
  { 2900, 0, 2900 },
  { 0, 2990, 2990 },
  { 0, 0, 0 },
};

static void
test_total (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      const PennyReceipt said = { .total = totals[i].said };
      const PennyReading read = { .total = totals[i].read };

      g_assert_cmpint (penny_receipt_total (&said, &read), ==, totals[i].total);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/receipt-title/title", test_title);
  g_test_add_func ("/receipt-title/total", test_total);
  return g_test_run ();
}
