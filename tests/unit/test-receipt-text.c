#include "receipt-text.h"

#include <string.h>

#define TODAY "2026-11-15"

typedef struct
{
  const char *words;
  const char *total;           /* "0.00": none */
  gboolean    named;
} TotalRow;

static const TotalRow totals[] = {
  /* plain */
  { "TOTAL £12.34", "12.34", TRUE },
  { "Total: 12.34", "12.34", TRUE },
  { "TOTAL 1,234.50", "1234.50", TRUE },
  { "TOTAL £1,234.50", "1234.50", TRUE },
  { "TOTAL GBP 12.34", "12.34", TRUE },
  { "TOTAL £29", "29.00", TRUE },
  { "TOTAL\n£12.34", "12.34", TRUE },
  { "£12.34 TOTAL", "12.34", TRUE },
  { "Amount due £45.00", "45.00", TRUE },
  { "AMOUNT DUE\n£45.00", "45.00", TRUE },
  { "Balance due: £45.00", "45.00", TRUE },
  { "BALANCE TO PAY 45.00", "45.00", TRUE },
  { "TO PAY 7.20", "7.20", TRUE },
  { "Grand Total £7.20", "7.20", TRUE },
  { "Total to pay £7.20", "7.20", TRUE },
  { "Total (inc. VAT) £7.20", "7.20", TRUE },
  { "TOTAL INC VAT 7.20", "7.20", TRUE },
  { "Total fare £8.00", "8.00", TRUE },
  { "FARE 8.00", "8.00", TRUE },
  { "SALE £12.02", "12.02", TRUE },
  { "AMOUNT £12.02\nVISA DEBIT", "12.02", TRUE },
  { "Amount paid £12.02", "12.02", TRUE },
  { "You paid £3.00", "3.00", TRUE },
  { "Received with thanks the sum of £45.00", "45.00", TRUE },
  { "Order total £83.58", "83.58", TRUE },
  { "Invoice total £480.00", "480.00", TRUE },
  /* Welsh */
  { "CYFANSWM £12.34", "12.34", TRUE },
  { "Cyfanswm i'w dalu £12.34", "12.34", TRUE },
  { "I'w dalu 12.34", "12.34", TRUE },
  { "Is-gyfanswm £10.00\nTAW £2.00\nCyfanswm £12.00", "12.00", TRUE },
  { "CYFANSWM 8.40\nArian parod 10.00\nNewid 1.60", "8.40", TRUE },
  { "CYFANSWM / TOTAL £33.46\nCerdyn £33.46", "33.46", TRUE },
  /* what is no total */
  { "SUBTOTAL 10.00\nTOTAL 12.00", "12.00", TRUE },
  { "Sub-total 10.00\nTotal 12.00", "12.00", TRUE },
  { "SUB TOTAL 15.00\nDISCOUNT -3.00\nTOTAL 12.00", "12.00", TRUE },
  { "TOTAL VAT 2.00\nTOTAL 12.00", "12.00", TRUE },
  { "VAT TOTAL 2.00\nTOTAL 12.00", "12.00", TRUE },
  { "Net total 10.00\nVAT 2.00\nTotal 12.00", "12.00", TRUE },
  { "Total excl. VAT 10.00\nVAT 20% 2.00\nTotal 12.00", "12.00", TRUE },
  { "TOTAL 8.40\nCASH 10.00\nCHANGE 1.60", "8.40", TRUE },
  { "TOTAL 8.40\nCASH TENDERED 20.00\nCHANGE DUE 11.60", "8.40", TRUE },
  { "TOTAL 8.40\nYOU SAVED 22.00", "8.40", TRUE },
  { "TOTAL 8.40\nTOTAL SAVINGS 9.10", "8.40", TRUE },
  { "TOTAL 8.40\nPOINTS BALANCE 104.50", "8.40", TRUE },
  { "Total items 5\nTOTAL 8.40", "8.40", TRUE },
  { "TOTAL 8.40\nVISA DEBIT 8.40\nCHANGE 0.00", "8.40", TRUE },
  { "Items total £75.00\nDelivery £4.95\nOrder total £79.95", "79.95", TRUE },
  { "Subtotal £30.00\nService charge £3.75\nTotal £33.75", "33.75", TRUE },
  { "BREAD 1.20\nMILK 1.45\nTOTAL 2.65\nCARD 2.65", "2.65", TRUE },
  { "TOTAL 12.34\nA 20.00% 10.28 2.06 12.34", "12.34", TRUE },
  { "Total 20.00 4.00 24.00", "24.00", TRUE },
  { "Total: £12.34 VAT £2.06", "12.34", TRUE },
  { "Account balance £250.00\nTotal £12.34", "12.34", TRUE },
  { "GREETINGS CARD 3.58\nTOTAL 5.03\nMILK 1.45", "5.03", TRUE },
  { "Charges £40.00\nTotal £40.00", "40.00", TRUE },
  /* torn columns */
  { "Subtotal\nVAT\nTotal\n£40.00\n£8.00\n£48.00", "48.00", TRUE },
  { "Sub total\nDelivery\nTotal\n20.00\n3.95\n23.95", "23.95", TRUE },
  { "Fare\nTip\n8.00\n1.00", "8.00", FALSE },
  /* misread */
  { "T0TAL 12.34", "12.34", TRUE },
  { "TOTAI 12.34", "12.34", TRUE },
  { "T O T A L  £12.34", "12.34", TRUE },
  { "IOTAL £12.34", "12.34", TRUE },
  { "TOTAL E12.34", "12.34", TRUE },
  { "TOTAL f12.34", "12.34", TRUE },
  { "TOTAL &12.34", "12.34", TRUE },
  { "TOTAL l2.34", "12.34", TRUE },
  { "TOTAL £1O.5O", "10.50", TRUE },
  { "TOTAL £S.80", "5.80", TRUE },
  { "TOTAL 3B.20", "38.20", TRUE },
  { "TOTAL 12,34", "12.34", TRUE },
  { "TOTAL £29 . 00", "29.00", TRUE },
  { "TOTAL 29. 00", "29.00", TRUE },
  { "TOTAL 29 .00", "29.00", TRUE },
  { "TOTAL £ 29.00", "29.00", TRUE },
  { "TOTAL 29 00", "29.00", FALSE },
  { "Membership £32.50\nTotal paid £3250", "32.50", TRUE },
  { "Total paid £3250", "32.50", FALSE },
  { "Total paid £3,250", "3250.00", TRUE },
  { "Total paid £150", "150.00", TRUE },
  { "TO PAY £42 37", "42.37", FALSE },
  { "TO PAY £42 37\nMASTERCARD 42.57", "42.57", FALSE },
  { "Total paid £2 SD", "2.50", FALSE },
  { "Total paid £2 only", "2.00", FALSE },
  { "AM0UNT DUE £45.00", "45.00", TRUE },
  { "BALANGE DUE £45.00", "45.00", TRUE },
  { "CYFANSVVM £12.34", "12.34", TRUE },
  { "TOTAL £12.34*", "12.34", TRUE },
  { "TOTAL.......... £12.34", "12.34", TRUE },
  { "TOTAL: £12.34-", "0.00", FALSE },
  /* two that say different things */
  { "TOTAL 12.34\nTOTAL 15.00", "15.00", FALSE },
  { "TOTAL 12.34\nCARD 17.34", "12.34", FALSE },
  { "Total £100.00\nPaid £40.00\nBalance due £60.00", "60.00", FALSE },
  { "TOTAL 12.34\nVISA DEBIT 17.34\nCASHBACK 5.00", "12.34", FALSE },
  { "Total 20.00\nVAT 4.00\nAmount due 24.00", "24.00", TRUE },
  /* none named */
  { "MILK 1.45\nBREAD 1.20", "1.45", FALSE },
  { "CARD £8.40", "8.40", FALSE },
  { "CASH 10.00\nCHANGE 1.60\nBUN 8.40", "8.40", FALSE },
  /* nothing there */
  { "", "0.00", FALSE },
  { "Thank you for your custom", "0.00", FALSE },
  { "TOTAL", "0.00", FALSE },
  { "14.09.26 14:32", "0.00", FALSE },
  { "VAT 20.00% 1.234 kg 0.750 kg", "0.00", FALSE },
  { "Tel 0113 496 0000 sort code 20-11-23", "0.00", FALSE },
  { "TOTAL 0.00", "0.00", FALSE },
  { "TOTAL 99999999999999999999.00", "0.00", FALSE },
};

static void
test_totals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      g_auto (PennyReceiptText) text = { 0 };
      g_autofree char *total = NULL;

      g_test_message ("%s", totals[i].words);
      penny_receipt_text_read (totals[i].words, penny_date_parse (TODAY), &text);
      total = penny_pence_format (text.total);
      g_assert_cmpstr (total, ==, totals[i].total);
      g_assert_cmpint (text.total_is_named, ==, totals[i].named);
      g_assert_cmpint (text.n_totals > 0, ==, text.total > 0);
      if (text.n_totals > 0)
        g_assert_cmpint (text.totals[0], ==, text.total);
    }
}

typedef struct
{
  const char *words;
  const char *date;
  gboolean    sure;
} DateRow;

static const DateRow dates[] = {
  { "14/09/2026", "2026-09-14", TRUE },
  { "14/09/26", "2026-09-14", TRUE },
  { "14/09/26 14:32", "2026-09-14", TRUE },
  { "14:32 14/09/26", "2026-09-14", TRUE },
  { "14-09-26", "2026-09-14", TRUE },
  { "14.09.2026", "2026-09-14", TRUE },
  { "1/9/26", "2026-09-01", TRUE },
  { "14 Sep 2026", "2026-09-14", TRUE },
  { "14 SEP 26", "2026-09-14", TRUE },
  { "14SEP26", "2026-09-14", TRUE },
  { "14-Sep-2026", "2026-09-14", TRUE },
  { "14th September 2026", "2026-09-14", TRUE },
  { "14th of September 2026", "2026-09-14", TRUE },
  { "14 September, 2026", "2026-09-14", TRUE },
  { "Sep 14 2026", "2026-09-14", TRUE },
  { "Sep 14, 2026 14:32", "2026-09-14", TRUE },
  { "September 14th, 2026", "2026-09-14", TRUE },
  { "2026-09-14", "2026-09-14", TRUE },
  { "2026-09-14T14:32:05", "2026-09-14", TRUE },
  { "2026/09/14", "2026-09-14", TRUE },
  { "Mon 14 Sep 2026", "2026-09-14", TRUE },
  { "Monday 14 September 2026", "2026-09-14", TRUE },
  { "Monday 14 September", "2026-09-14", TRUE },
  { "14 September", "2026-09-14", FALSE },
  { "14 Medi 2026", "2026-09-14", TRUE },
  { "Dydd Llun 14 Medi 2026", "2026-09-14", TRUE },
  { "3 Tachwedd 2026", "2026-11-03", TRUE },
  { "1 Mawrth 2026", "2026-03-01", TRUE },
  { "Dydd Mawrth 3 Mawrth 2026", "2026-03-03", TRUE },
  { "21 Gorffennaf 2026", "2026-07-21", TRUE },
  { "Dyddiad: 14/09/2026 Amser: 14:32", "2026-09-14", TRUE },
  { "29/02/2024", "2024-02-29", TRUE },
  /* misread */
  { "l4/09/2026", "2026-09-14", FALSE },
  { "14/O9/2026", "2026-09-14", FALSE },
  { "14/09/2O26", "2026-09-14", FALSE },
  { "14 5ep 2026", "2026-09-14", TRUE },
  { "14 Septenber 2026", "2026-09-14", TRUE },
  { "14/0972026", "2026-09-14", FALSE },
  { "1410912026 14:32", "2026-09-14", FALSE },
  { "9410912026", NULL, FALSE },
  { "14 / 09 / 2026", "2026-09-14", TRUE },
  { "14/ 09/2026", "2026-09-14", TRUE },
  { "Tuesday 14 September 2026", "2026-09-14", FALSE },   /* it was a Monday: something is misread */
  { "09/14/2026", "2026-09-14", FALSE },
  /* which of several */
  { "Date: 14/09/26\nReturns until 12/10/26", "2026-09-14", TRUE },
  { "Invoice date: 14/09/2026\nDue date: 28/09/2026", "2026-09-14", TRUE },
  { "Due date: 28/09/2026\nInvoice date: 14/09/2026", "2026-09-14", TRUE },
  { "Invoice date 14/09/2026 Due date 28/09/2026", "2026-09-14", TRUE },
  { "Order date: 14/09/2026\nEstimated delivery: 17/09/2026", "2026-09-14", TRUE },
  { "Purchased 14/09/26 14:32\nValid until 20/09/26", "2026-09-14", TRUE },
  { "Payment date 14/09/26\nNext payment due 14/10/26", "2026-09-14", TRUE },
  { "VISA EXP 09/28\n14/09/26 14:32", "2026-09-14", TRUE },
  { "14/09/26 14:32\nOFFER ENDS 01/10/26", "2026-09-14", TRUE },
  { "12/09/26\n14/09/26", "2026-09-12", FALSE },
  { "12/09/26\nDate 14/09/26", "2026-09-14", TRUE },
  { "Date\n14/09/26", "2026-09-14", TRUE },
  { "Date of birth 01/02/1960\nDate 14/09/26", "2026-09-14", TRUE },
  { "Sort code 20-11-23\nDate 14/09/26", "2026-09-14", TRUE },
  { "14/09/26 09:10\n14/09/26", "2026-09-14", TRUE },
  /* none */
  { "Due date: 10/11/2026", NULL, FALSE },
  { "Sort code 20-11-23", NULL, FALSE },
  { "EXP 09/28", NULL, FALSE },
  { "28/12/2026", NULL, FALSE },    /* to come */
  { "16/11/2026", NULL, FALSE },    /* tomorrow */
  { "15/11/2026", "2026-11-15", TRUE },
  { "31/02/2026", NULL, FALSE },
  { "14/13/2026", NULL, FALSE },
  { "0113 496 0000", NULL, FALSE },
  { "1.2.3", NULL, FALSE },
  { "14/09/1952", NULL, FALSE },
  { "may 14 people", NULL, FALSE },
  { "GB 14 sept-ic", NULL, FALSE },
  { "£14.09", NULL, FALSE },
};

static void
test_dates (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_auto (PennyReceiptText) text = { 0 };
      g_autofree char *date = NULL;

      g_test_message ("%s", dates[i].words);
      penny_receipt_text_read (dates[i].words, penny_date_parse (TODAY), &text);
      date = penny_date_format (text.date);
      g_assert_cmpstr (date, ==, dates[i].date);
      g_assert_cmpint (text.date_is_sure, ==, dates[i].sure);
      if (text.date != PENNY_DATE_NONE)
        g_assert_cmpint (text.dates[0], ==, text.date);
    }
}

/* The month first is kept as what it could be: a match by itself must not miss it. */
static void
test_turned_date (void)
{
  g_auto (PennyReceiptText) text = { 0 };

  penny_receipt_text_read ("Date 05/09/2026", penny_date_parse (TODAY), &text);
  g_assert_cmpuint (text.n_dates, ==, 2);
  g_assert_cmpint (text.dates[0], ==, penny_date_parse ("2026-09-05"));
  g_assert_cmpint (text.dates[1], ==, penny_date_parse ("2026-05-09"));
}

typedef struct
{
  const char *words;
  const char *payee;
} PayeeRow;

static const PayeeRow payees[] = {
  { "FAIRMART\n12 High Street\nLeeds LS1 4AB\nMILK 1.45", "Fairmart" },
  { "The Copper Kettle\nTel: 0113 496 0000", "The Copper Kettle" },
  { "RECEIPT\nAbbey Taxis\nDate: 14/09/26", "Abbey Taxis" },
  { "Thank you\nAbbey Taxis", "Abbey Taxis" },
  { "www.fairmart.example\nFairmart", "Fairmart" },
  { "VAT No. GB 123 4567 89\nCostright Stores", "Costright Stores" },
  { "0113 496 0000\nMorley & Sons", "Morley & Sons" },
  { "14/09/26 14:32\nBridge Street Cafe", "Bridge Street Cafe" },
  { "* * *\nFAIRMART", "Fairmart" },
  { "INVOICE\nBright Physio Ltd\n12 Park Road", "Bright Physio" },
  { "From: Mobility Direct <orders@example.org>\nSubject: Your order", "Mobility Direct" },
  { "Hello Joe,\nThank you for your order from Wheel Freedom\nTotal £4.00", "Wheel Freedom" },
  { "CUSTOMER COPY\nMerchant: Station Cars", "Station Cars" },
  { "Paid to: Bright Physio", "Bright Physio" },
  { "Siop y Bont\nStryd Fawr, Caernarfon\nCyfanswm £4.00", "Siop y Bont" },
  { "DERBYNNEB\nCaffi Menai", "Caffi Menai" },
  { "Croeso i Caffi Menai", "Caffi Menai" },
  { "| From: Sensory Toy Box <orders@example.org> == a", "Sensory Toy Box" },
  { "a; HILLCREST FARM SHOP TU\n46 Market Place ie", "Hillcrest Farm Shop" },
  { "MC P ELSIE  . OR OT\nBudget Basket\n158 Otley Road", "Budget Basket" },
  { "(SISA RHEN HE Y ara\nEn First Yorkshire\nAdult.day ticket -", "First Yorkshire" },
  { "Garej Pen-y-Bryn __.\"\"\nStryd Fawr", "Garej Pen-y-Bryn" },
  { "103 High Street |\nHarrogate LS19 1AC", NULL },
  { "J Hartley Gardening\nInvoice", "J Hartley Gardening" },
  { "TOTAL £12.00", NULL },
  { "", NULL },
  { "12345\n***\n£4.00", NULL },
};

static void
test_payees (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (payees); i++)
    {
      g_auto (PennyReceiptText) text = { 0 };

      g_test_message ("%s", payees[i].words);
      penny_receipt_text_read (payees[i].words, penny_date_parse (TODAY), &text);
      g_assert_cmpstr (text.payee, ==, payees[i].payee);
    }
}

typedef struct
{
  const char *words;
  const char *payee;
  int         least, most;
} NameRow;

static const NameRow names[] = {
  { "FAIRMART\nLeeds", "Fairmart", 100, 100 },
  { "FAIRMART\nLeeds", "FAIRMART STORES 3421", 100, 100 },
  { "FAIRMART\nLeeds", "Fairmart Stores Ltd", 100, 100 },
  { "FA1RMART\nLeeds", "Fairmart", 100, 100 },
  { "FAIRNART\nLeeds", "Fairmart", 75, 99 },
  { "Bright Physiotherapy Ltd", "Bright Physiotherapy", 100, 100 },
  { "Bright Physiotherapy Ltd", "BRIGHT PHYSIOTHERA", 90, 100 },   /* cut by the bank */
  { "Wharfe Occupational Therapy", "WHARFE OCCUPATIONAL TH", 85, 100 },
  { "PUREGYM LEEDS", "Pure Gym", 100, 100 },
  { "PURE GYM LEEDS", "PUREGYM", 100, 100 },
  { "M&S Simply Food", "M&S", 70, 100 },
  { "Sainsbury's Local", "SAINSBURYS", 100, 100 },
  { "SAINSBURYS", "Sainsbury's", 100, 100 },
  { "Marks & Spencer", "MARKS AND SPENCER", 100, 100 },
  { "Siôp y Bont", "SIOP Y BONT", 90, 100 },
  { "Leeds market\nThe Card Factory", "Card Factory", 100, 100 },
  { "FAIRMART\nLeeds", "Costright", 0, 30 },
  { "FAIRMART\nLeeds", "Leeds City Council", 0, 60 },
  { "Abbey Taxis", "Amber Taxis", 0, 69 },
  { "Station Cars", "Station Coffee House", 0, 69 },
  { "Thank you, card payment", "CARD PAYMENT", 0, 69 },
  { "Northside Gym", "Southside Gym", 0, 100 },
  { "", "Fairmart", 0, 0 },
  { "FAIRMART", "", 0, 0 },
  { "FAIRMART", "3421", 0, 0 },
};

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int found = penny_receipt_text_names (names[i].words, names[i].payee);

      g_test_message ("%s in %s: %d", names[i].payee, names[i].words, found);
      g_assert_cmpint (found, >=, names[i].least);
      g_assert_cmpint (found, <=, names[i].most);
    }
  g_assert_cmpint (penny_receipt_text_names (NULL, "Fairmart"), ==, 0);
  g_assert_cmpint (penny_receipt_text_names ("Fairmart", NULL), ==, 0);
}

typedef struct
{
  const char *words;
  const char *total, *date, *payee;
} WholeRow;

static const WholeRow wholes[] = {
  { "FAIRMART\nExpress\n12 High Street\nLeeds LS1 4AB\nVAT NO: GB 220 4302 31\nMILK 2L  £1.45\nBREAD  £1.20\nCHEDDAR 400G  £3.50\n"
    "SUBTOTAL £6.15\nTOTAL £6.15\nVISA DEBIT £6.15\n************1234 EXP 09/28\nCHANGE £0.00\nPoints 6\n14/09/26 14:32 3421",
    "6.15", "2026-09-14", "Fairmart" },
  { "Station Cars\nTAXI RECEIPT\nDate: Mon 14 Sep 2026 09:41\nJourney: High Street to Leeds\nFrom 09:12 to 09:41\nMetered fare 19.00\n"
    "Booking fee 1.50\nTotal £20.50\nPaid with thanks",
    "20.50", "2026-09-14", "Station Cars" },
  { "Northside Gym\n9 Station Road\nReceipt no: 52904\nPayment date 10/09/2026\nMonthly membership 29.00\nAmount paid £29.00\nPaid by card\n"
    "Next payment due 10/10/2026",
    "29.00", "2026-09-10", "Northside Gym" },
  { "The Copper Kettle\n11 Otley Road\nFlat White 3.20\nScone & Jam 4.10\n2 x Tea @ 2.50 5.00\nTO PAY 12.30\nCASH 20.00\nCHANGE 7.70\n03.10.2026 11:05",
    "12.30", "2026-10-03", "The Copper Kettle" },
  { "Calder Mobility Limited\n90 Park Lane, Leeds LS6 4AB\nINVOICE\nInvoice number: INV-1900\nInvoice date: 27 Jul 2026\nDue date: 10 Aug 2026\n"
    "Bill to: J Sample\nDescription Amount\nGrab rail fitted £120.00\nSubtotal £120.00\nVAT @ 20% £24.00\nTotal due £144.00\n"
    "Sort code 20-11-23 account 64868476",
    "144.00", "2026-07-27", "Calder Mobility" },
  { "From: Sensory Toy Box <orders@example.org>\nSubject: Your order confirmation\nOrder number 235-293696\nOrder placed 01/08/2026\n"
    "Estimated delivery 04/08/2026\nWeighted Blanket 5kg £54.99\nReading Lamp £24.64\nSubtotal £79.63\nPostage & packing £3.95\nOrder Total: £83.58",
    "83.58", "2026-08-01", "Sensory Toy Box" },
  { "First Yorkshire\nMobile ticket receipt\nAdult weekly saver\nPurchased: 02/07/26 17:14\nValid until 08/07/26\nFare £18.00\nTicket ref 0621EA",
    "18.00", "2026-07-02", "First Yorkshire" },
  { "WELLCARE PHARMACY\n163 Station Road\nHarrogate LS22 1AB\nINCONTINENCE PADS 14.09\nSOCKS 11.15\nT0TAL E25 . 24\nCASH 30.00\nCHANGE 4.76\n30.O6.2026 09:11",
    "25.24", "2026-06-30", "Wellcare Pharmacy" },
  { "Siop y Bont\nStryd Fawr, Caernarfon LL55 1AB\nBARA BRITH 3.69\nMENYN 2.20\nIs-gyfanswm 5.89\nCyfanswm £5.89\nArian parod £10.00\nNewid £4.11\n"
    "Dyddiad: 18 Ionawr 2026 08:18\nDiolch yn fawr",
    "5.89", "2026-01-18", "Siop y Bont" },
  { "Costright\n186 Station Road\n*** CUSTOMER COPY ***\nTID: 77722259 MID: **45638\nVISA DEBIT\n************9565\nICC PAN SEQ 01 EXP 09/28\n"
    "SALE £12.02\nVERIFIED BY PIN\n06.04.2026 16:21\nAUTH CODE: 717006\nPlease retain",
    "12.02", "2026-04-06", "Costright" },
};

static void
test_wholes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wholes); i++)
    {
      g_auto (PennyReceiptText) text = { 0 };
      g_autofree char *total = NULL, *date = NULL;

      penny_receipt_text_read (wholes[i].words, penny_date_parse (TODAY), &text);
      total = penny_pence_format (text.total);
      date = penny_date_format (text.date);
      g_assert_cmpstr (total, ==, wholes[i].total);
      g_assert_true (text.total_is_named);
      g_assert_cmpstr (date, ==, wholes[i].date);
      g_assert_cmpstr (text.payee, ==, wholes[i].payee);
    }
}

/* Any bytes: an answer, and never an amount below nothing or a day to come. */
static void
test_any_bytes (void)
{
  static const char parts[] = "TOTAL £12.34/09-26 :,OlSB\n\f\xff\xc2\xa3 Sep 1st VAT cash.,,--%%";
  PennyDate today = penny_date_parse (TODAY);

  for (int n = 0; n < 4000; n++)
    {
      char words[160];
      gsize length = (gsize) g_test_rand_int_range (0, sizeof words);
      g_auto (PennyReceiptText) text = { 0 };

      for (gsize i = 0; i + 1 < sizeof words; i++)
        words[i] = parts[g_test_rand_int_range (0, sizeof parts - 1)];
      words[MIN (length, sizeof words - 1)] = '\0';
      penny_receipt_text_read (words, today, &text);
      g_assert_cmpint (text.total, >=, 0);
      g_assert_cmpint (text.date, <=, today);
      for (guint i = 0; i < text.n_dates; i++)
        g_assert_cmpint (text.dates[i], <=, today);
      g_assert_true (text.payee == NULL || g_utf8_validate (text.payee, -1, NULL));
      penny_receipt_text_names (words, words);
    }
}

/* A book of words costs no more than a moment, and finds what is at its beginning. */
static void
test_long (void)
{
  g_autoptr (GString) words = g_string_new ("Fairmart\nTOTAL £12.34\n14/09/2026\n");
  g_auto (PennyReceiptText) text = { 0 };

  for (int i = 0; i < 40000; i++)
    g_string_append_printf (words, "thing %d %d.%02d 1/1/20\n", i, i % 90, i % 100);
  penny_receipt_text_read (words->str, penny_date_parse (TODAY), &text);
  g_assert_cmpint (text.total, ==, 1234);
  g_assert_cmpstr (text.payee, ==, "Fairmart");
}

static void
test_nothing (void)
{
  g_auto (PennyReceiptText) text = { 0 };

  penny_receipt_text_read (NULL, penny_date_parse (TODAY), &text);
  g_assert_cmpint (text.total, ==, 0);
  g_assert_cmpint (text.date, ==, PENNY_DATE_NONE);
  g_assert_null (text.payee);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/receipt-text/totals", test_totals);
  g_test_add_func ("/receipt-text/dates", test_dates);
  g_test_add_func ("/receipt-text/turned-date", test_turned_date);
  g_test_add_func ("/receipt-text/payees", test_payees);
  g_test_add_func ("/receipt-text/names", test_names);
  g_test_add_func ("/receipt-text/wholes", test_wholes);
  g_test_add_func ("/receipt-text/any-bytes", test_any_bytes);
  g_test_add_func ("/receipt-text/long", test_long);
  g_test_add_func ("/receipt-text/nothing", test_nothing);
  return g_test_run ();
}
