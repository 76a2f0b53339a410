#include "drawn.h"

#include <string.h>

/* What stands on them: words, sums that come to their total, and what is there to mislead. */

typedef struct
{
  GRand *rand;
  Drawn *drawn;
  int    form;                 /* how dates are written here */
  gboolean named_day;
} Pen;

static const char * const kind_names[] = {
  "shop", "cafe", "taxi", "gym", "invoice", "order", "bus", "chemist", "welsh", "slip",
};

static const char * const shops[] = { "Fairmart", "Greenways Stores", "Costright", "Morley & Sons", "Hillcrest Farm Shop", "Budget Basket", "Corner Local", "Oakfield Garden Centre", "Homebase Direct", "Bargain Barn" };
static const char * const cafes[] = { "The Copper Kettle", "Bean & Gone", "Station Coffee House", "Daisy's Tea Room", "Bridge Street Cafe", "Crumb Bakery", "Rosa's Kitchen" };
static const char * const taxis[] = { "Abbey Taxis", "Station Cars", "Blue Line Cabs", "Veezu Private Hire", "City Radio Cars", "Amber Cars" };
static const char * const gyms[] = { "Pure Fitness", "Active Leisure Trust", "Kirkstall Swim Centre", "Northside Gym", "Harehills Yoga Studio" };
static const char * const traders[] = { "Bright Physiotherapy Ltd", "Calder Mobility Limited", "Sunrise Home Care Ltd", "Aire Valley Adaptations", "Wharfe Occupational Therapy", "J Hartley Gardening", "Moorside Cleaning Services", "Leodis Payroll Bureau" };
static const char * const sellers[] = { "Mobility Direct", "Wheel Freedom", "Sensory Toy Box", "Complete Care Shop", "Aidapt Living", "Bookwise Online", "Ability Superstore" };
static const char * const buses[] = { "First Yorkshire", "Pennine Buses", "Transdale", "Metroline North", "Valley Rail" };
static const char * const chemists[] = { "Wellcare Pharmacy", "Cohen & Day Chemists", "Park Row Pharmacy", "Medipoint Chemist" };
static const char * const welsh[] = { "Siop y Bont", "Caffi Menai", "Becws Eryri", "Fferyllfa Dewi", "Llaethdy Cambria", "Garej Pen-y-Bryn" };

static const char * const foods[] = { "MILK 2L", "BREAD WHOLEMEAL", "CHEDDAR 400G", "BANANAS LOOSE", "TOMATO SOUP", "EGGS 6 LARGE", "TEA BAGS 80", "CHICKEN BREAST", "POTATOES 2.5KG", "WASHING UP LIQ", "PORRIDGE OATS", "BUTTER SALTED", "ORANGE JUICE", "DISHWASHER TABS", "KITCHEN ROLL 2PK", "SALMON FILLETS", "GREETINGS CARD", "CARRIER BAG", "YOGURT 4PK", "RICE BASMATI 1KG" };
static const char * const drinks[] = { "Flat White", "Latte Large", "Pot of Tea", "Scone & Jam", "Toasted Teacake", "Soup of the Day", "Cheese Toastie", "Carrot Cake", "Americano", "Jacket Potato", "Full English", "Hot Chocolate" };
static const char * const medicines[] = { "PARACETAMOL 16S", "PLASTERS ASSORTED", "HAND CREAM 75ML", "VITAMIN D 90S", "SUDOCREM 125G", "IBUPROFEN GEL", "WIPES 64PK", "THERMOMETER", "INCONTINENCE PADS", "COMPRESSION SOCKS" };
static const char * const works[] = { "Physiotherapy session 45 min", "Home visit and assessment", "Grab rail fitted", "Personal care 2 hours", "Garden work", "Domestic cleaning", "Payroll service quarterly", "Wheelchair service", "Equipment hire one month", "Travel" };
static const char * const goods[] = { "Folding Walking Stick", "Bath Step", "Weighted Blanket 5kg", "Wheelchair Gloves", "Bed Rail", "Easy Grip Cutlery", "Noise Cancelling Headphones", "Shower Stool", "Perching Cushion", "Reading Lamp" };
static const char * const bwydydd[] = { "LLAETH 2P", "BARA GWYN", "CAWS CAERFFILI", "TE CYMREIG", "BARA BRITH", "MENYN HALLT", "SUDD OREN", "PICE AR Y MAEN", "COFFI", "CACEN GRI" };
static const char * const streets[] = { "High Street", "Station Road", "Park Lane", "Church Street", "Otley Road", "Market Place", "Victoria Road" };
static const char * const towns[] = { "Leeds", "Bradford", "Halifax", "York", "Harrogate", "Wakefield" };
static const char * const months[] = { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December" };
static const char * const misoedd[] = { "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr" };
static const char * const days[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };

#define ONE_OF(pen, list) list[one_in (pen, G_N_ELEMENTS (list))]

static guint
one_in (Pen   *pen,
        guint  n)
{
  return (guint) g_rand_int_range (pen->rand, 0, (gint32) n);
}

static void
add (Pen      *pen,
     char     *left,
     char     *right,
     gboolean  middle,
     gboolean  bold,
     int       size)
{
  DrawnLine *line = g_new0 (DrawnLine, 1);

  *line = (DrawnLine) { left, right, middle, bold, size };
  g_ptr_array_add (pen->drawn->lines, line);
}

static void
text (Pen        *pen,
      const char *words)
{
  add (pen, g_strdup (words), NULL, FALSE, FALSE, 100);
}

static void
middle (Pen        *pen,
        const char *words,
        int         size)
{
  add (pen, g_strdup (words), NULL, TRUE, size > 100, size);
}

static char *
money (Pen        *pen,
       PennyPence  pence,
       gboolean    pound)
{
  g_autofree char *plain = penny_pence_format (pence);

  return g_strconcat (pound ? "£" : "", plain, NULL);
}

static void
sum (Pen        *pen,
     const char *words,
     PennyPence  pence,
     gboolean    bold)
{
  add (pen, g_strdup (words), money (pen, pence, bold || pen->form % 2 == 0), FALSE, bold, bold ? 115 : 100);
}

static char *
day_words (Pen       *pen,
           PennyDate  date,
           gboolean   in_welsh)
{
  const char * const *names = in_welsh ? misoedd : months;
  int year, month, day;

  penny_date_split (date, &year, &month, &day);
  switch (pen->form)
    {
    case 0: case 1:
      return g_strdup_printf ("%02d/%02d/%04d", day, month, year);
    case 2: case 3:
      return g_strdup_printf ("%02d/%02d/%02d", day, month, year % 100);
    case 4:
      return g_strdup_printf ("%02d-%02d-%02d", day, month, year % 100);
    case 5:
      return g_strdup_printf ("%02d.%02d.%04d", day, month, year);
    case 6:
      return g_strdup_printf ("%d %.3s %04d", day, names[month - 1], year);
    case 7:
      return g_strdup_printf ("%d %s %04d", day, names[month - 1], year);
    case 8:
      return in_welsh ? g_strdup_printf ("%d %s %04d", day, names[month - 1], year)
                      : g_strdup_printf ("%s %d %s %04d", days[penny_date_weekday (date) - 1], day, names[month - 1], year);
    case 9:
      return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    default:
      return g_strdup_printf ("%.3s %02d, %04d", names[month - 1], day, year);
    }
}

static char *
day_and_time (Pen      *pen,
              gboolean  in_welsh)
{
  g_autofree char *day = day_words (pen, pen->drawn->date, in_welsh);

  return g_strdup_printf ("%s %02u:%02u", day, 8 + one_in (pen, 12), one_in (pen, 60));
}

static void
dated (Pen        *pen,
       const char *words,
       PennyDate   date)
{
  g_autofree char *day = day_words (pen, date, FALSE);

  add (pen, g_strdup_printf ("%s %s", words, day), NULL, FALSE, FALSE, 100);
}

static void
head (Pen *pen)
{
  g_autofree char *name = one_in (pen, 2) ? g_ascii_strup (pen->drawn->payee, -1) : g_strdup (pen->drawn->payee);
  g_autofree char *street = g_strdup_printf ("%u %s", 1 + one_in (pen, 200), ONE_OF (pen, streets));
  g_autofree char *town = g_strdup_printf ("%s LS%u %uA%c", ONE_OF (pen, towns), 1 + one_in (pen, 28), 1 + one_in (pen, 9), 'B' + (char) one_in (pen, 8));
  g_autofree char *tel = g_strdup_printf ("Tel: 0113 %u %u", 200 + one_in (pen, 700), 1000 + one_in (pen, 8999));

  middle (pen, name, 130 + (int) one_in (pen, 5) * 10);
  middle (pen, street, 100);
  middle (pen, town, 100);
  if (one_in (pen, 2))
    middle (pen, tel, 100);
  if (one_in (pen, 2))
    {
      g_autofree char *vat = g_strdup_printf ("VAT No. GB %u %u %u", 100 + one_in (pen, 899), 1000 + one_in (pen, 8999), 10 + one_in (pen, 89));

      middle (pen, vat, 100);
    }
  text (pen, "");
}

/* Things, each once; what they come to. */
static PennyPence
things (Pen                *pen,
        const char * const *list,
        guint               n_list,
        PennyPence          least,
        PennyPence          most)
{
  guint n = 1 + one_in (pen, 7), first = one_in (pen, n_list);
  PennyPence all = 0;

  for (guint i = 0; i < MIN (n, n_list); i++)
    {
      PennyPence price = g_rand_int_range (pen->rand, (gint32) least, (gint32) most);
      const char *name = list[(first + i) % n_list];

      price = one_in (pen, 3) ? price / 10 * 10 + 9 : price / 5 * 5;
      price = MAX (price, 5);
      if (one_in (pen, 6) == 0)
        {
          g_autofree char *twice = g_strdup_printf ("%s 2 @ %" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT, name, price / 100, price % 100);

          price *= 2;
          sum (pen, twice, price, FALSE);
        }
      else
        sum (pen, name, price, FALSE);
      all += price;
    }
  return all;
}

static const char *
card_words (Pen *pen)
{
  static const char * const cards[] = { "CARD", "VISA DEBIT", "CONTACTLESS", "MASTERCARD", "Debit Card", "Card Payment" };

  return ONE_OF (pen, cards);
}

/* How it was paid, and what a card's slip says. */
static void
paid (Pen        *pen,
      PennyPence  total)
{
  if (one_in (pen, 5) == 0)
    {
      PennyPence given = (total / 500 + 1) * 500;

      sum (pen, "CASH", given, FALSE);
      sum (pen, "CHANGE", given - total, FALSE);
      return;
    }
  sum (pen, card_words (pen), total, FALSE);
  if (one_in (pen, 2))
    {
      g_autofree char *number = g_strdup_printf ("************%04u  EXP %02u/%02u", one_in (pen, 9999), 1 + one_in (pen, 12), 27 + one_in (pen, 4));
      g_autofree char *code = g_strdup_printf ("AUTH CODE %06u  AID A0000000031010", one_in (pen, 999999));

      text (pen, number);
      text (pen, code);
    }
  if (one_in (pen, 3) == 0)
    sum (pen, "CHANGE", 0, FALSE);
}

static void
vat_table (Pen        *pen,
           PennyPence  total)
{
  PennyPence vat = penny_pence_share (total, 1, 6);
  g_autofree char *goods_words = penny_pence_format (total - vat);
  g_autofree char *vat_words = penny_pence_format (vat);
  g_autofree char *all_words = penny_pence_format (total);

  text (pen, "VAT RATE   NET    VAT    GROSS");
  add (pen, g_strdup_printf ("A 20.00%%  %s  %s  %s", goods_words, vat_words, all_words), NULL, FALSE, FALSE, 100);
}

static void
total_line (Pen                *pen,
            const char * const *names,
            guint               n)
{
  sum (pen, names[one_in (pen, n)], pen->drawn->total, TRUE);
}

#define TOTAL(pen, ...) G_STMT_START { \
    static const char * const names_[] = { __VA_ARGS__ }; total_line (pen, names_, G_N_ELEMENTS (names_)); \
  } G_STMT_END

static void
till (Pen                *pen,
      const char * const *list,
      guint               n,
      PennyPence          least,
      PennyPence          most)
{
  Drawn *drawn = pen->drawn;
  g_autofree char *when = day_and_time (pen, FALSE);
  gboolean early = one_in (pen, 3) == 0;
  PennyPence all, saved = 0;

  head (pen);
  if (early)
    text (pen, when);
  all = things (pen, list, n, least, most);
  if (one_in (pen, 4) == 0 && all > 400)
    {
      saved = 50 + 10 * one_in (pen, 10);
      sum (pen, "SUBTOTAL", all, FALSE);
      add (pen, g_strdup ("Member savings"), g_strdup_printf ("-£%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT, saved / 100, saved % 100), FALSE, FALSE, 100);
    }
  else if (one_in (pen, 3) == 0)
    sum (pen, "SUBTOTAL", all, FALSE);
  drawn->total = all - saved;
  TOTAL (pen, "TOTAL", "TOTAL TO PAY", "Total", "BALANCE DUE", "AMOUNT DUE", "TOTAL DUE", "TO PAY");
  paid (pen, drawn->total);
  if (one_in (pen, 3) == 0)
    vat_table (pen, drawn->total);
  if (saved > 0)
    add (pen, g_strdup_printf ("YOU SAVED £%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT " TODAY", saved / 100, saved % 100), NULL, TRUE, FALSE, 100);
  if (one_in (pen, 3) == 0)
    text (pen, "POINTS EARNED 12   BALANCE 1,204");
  if (!early)
    text (pen, when);
  if (one_in (pen, 3) == 0)
    dated (pen, "Refund or exchange until", drawn->date + 28);
  middle (pen, "Thank you for your custom", 100);
}

static void
taxi (Pen *pen)
{
  Drawn *drawn = pen->drawn;
  g_autofree char *when = day_and_time (pen, FALSE);

  drawn->total = one_in (pen, 2) ? 400 + 50 * (PennyPence) one_in (pen, 40) : 400 + 10 * (PennyPence) one_in (pen, 200);
  middle (pen, drawn->payee, 140);
  middle (pen, "TAXI RECEIPT", 120);
  text (pen, "");
  add (pen, g_strdup_printf ("Date: %s", when), NULL, FALSE, FALSE, 100);
  add (pen, g_strdup_printf ("Journey: %s to %s", ONE_OF (pen, streets), ONE_OF (pen, towns)), NULL, FALSE, FALSE, 100);
  add (pen, g_strdup_printf ("Driver no: %u   Plate: HC %u", 100 + one_in (pen, 800), 1000 + one_in (pen, 800)), NULL, FALSE, FALSE, 100);
  if (one_in (pen, 2))
    {
      PennyPence extra = 50 + 50 * (PennyPence) one_in (pen, 3);

      sum (pen, "Metered fare", drawn->total - extra, FALSE);
      sum (pen, "Booking fee", extra, FALSE);
      TOTAL (pen, "Total", "TOTAL FARE", "Total paid");
    }
  else
    TOTAL (pen, "Fare", "FARE", "Total", "Amount paid", "TOTAL FARE");
  text (pen, "Paid with thanks");
}

static void
gym (Pen *pen)
{
  Drawn *drawn = pen->drawn;
  static const PennyPence prices[] = { 2900, 1800, 650, 2499, 3250, 480, 1250 };

  head (pen);
  drawn->total = ONE_OF (pen, prices);
  add (pen, g_strdup_printf ("Receipt no: %u", 10000 + one_in (pen, 80000)), NULL, FALSE, FALSE, 100);
  dated (pen, one_in (pen, 2) ? "Date:" : "Payment date", drawn->date);
  sum (pen, one_in (pen, 2) ? "Monthly membership" : "Swim concession", drawn->total, FALSE);
  TOTAL (pen, "TOTAL", "Total paid", "Amount paid", "Total inc VAT");
  text (pen, "Paid by card");
  if (one_in (pen, 2))
    dated (pen, "Next payment due", drawn->date + 30);
}

static void
invoice (Pen *pen)
{
  Drawn *drawn = pen->drawn;
  PennyPence net, vat = 0;

  middle (pen, drawn->payee, 170);
  add (pen, g_strdup_printf ("%u %s, %s LS%u 4AB", 1 + one_in (pen, 90), ONE_OF (pen, streets), ONE_OF (pen, towns), 1 + one_in (pen, 20)), NULL, TRUE, FALSE, 100);
  text (pen, "");
  middle (pen, one_in (pen, 2) ? "INVOICE" : "Invoice / Receipt", 150);
  add (pen, g_strdup_printf ("Invoice number: INV-%u", 1000 + one_in (pen, 8000)), NULL, FALSE, FALSE, 100);
  dated (pen, "Invoice date:", drawn->date);
  if (one_in (pen, 2))
    dated (pen, "Due date:", drawn->date + 14 + (int) one_in (pen, 17));
  text (pen, "Bill to: J Sample, 4 Mill Lane");
  text (pen, "");
  add (pen, g_strdup ("Description"), g_strdup ("Amount"), FALSE, TRUE, 100);
  net = things (pen, works, G_N_ELEMENTS (works), 1500, 9000);
  text (pen, "");
  if (one_in (pen, 2))
    {
      vat = penny_pence_share (net, 1, 5);
      sum (pen, "Subtotal", net, FALSE);
      sum (pen, "VAT @ 20%", vat, FALSE);
    }
  drawn->total = net + vat;
  TOTAL (pen, "Total", "Total due", "Amount due", "Invoice total", "Balance due", "TOTAL GBP");
  text (pen, "");
  add (pen, g_strdup_printf ("Please pay to sort code 20-%02u-%02u account %08u", 10 + one_in (pen, 3), 10 + one_in (pen, 16), 10000000 + one_in (pen, 80000000)), NULL, FALSE, FALSE, 100);
}

static void
order (Pen *pen)
{
  Drawn *drawn = pen->drawn;
  static const PennyPence post[] = { 0, 299, 395, 495 };
  PennyPence delivery = ONE_OF (pen, post), all;

  add (pen, g_strdup_printf ("From: %s <orders@example.org>", drawn->payee), NULL, FALSE, FALSE, 100);
  text (pen, "Subject: Your order confirmation");
  text (pen, "");
  add (pen, g_strdup_printf ("Thank you for your order from %s", drawn->payee), NULL, FALSE, TRUE, 120);
  add (pen, g_strdup_printf ("Order number %u-%u", 100 + one_in (pen, 800), 100000 + one_in (pen, 800000)), NULL, FALSE, FALSE, 100);
  dated (pen, one_in (pen, 2) ? "Order date:" : "Order placed", drawn->date);
  if (one_in (pen, 2))
    dated (pen, "Estimated delivery", drawn->date + 3);
  text (pen, "");
  all = things (pen, goods, G_N_ELEMENTS (goods), 499, 4999);
  sum (pen, one_in (pen, 2) ? "Subtotal" : "Items total", all, FALSE);
  sum (pen, one_in (pen, 2) ? "Delivery" : "Postage & packing", delivery, FALSE);
  drawn->total = all + delivery;
  TOTAL (pen, "Order total", "Total", "Grand total", "Total paid", "Order Total:");
  text (pen, "Paid with Visa ending 4242");
}

static void
bus (Pen *pen)
{
  Drawn *drawn = pen->drawn;
  static const PennyPence prices[] = { 200, 300, 480, 1800, 2150, 550 };
  g_autofree char *when = day_and_time (pen, FALSE);

  drawn->total = ONE_OF (pen, prices);
  middle (pen, drawn->payee, 150);
  middle (pen, one_in (pen, 2) ? "Mobile ticket receipt" : "TICKET RECEIPT", 110);
  text (pen, "");
  text (pen, one_in (pen, 2) ? "Adult weekly saver" : "Adult day ticket");
  add (pen, g_strdup_printf ("Purchased: %s", when), NULL, FALSE, FALSE, 100);
  if (one_in (pen, 2))
    dated (pen, "Valid until", drawn->date + 6);
  TOTAL (pen, "Fare", "Total", "Price paid", "Amount", "Total paid");
  add (pen, g_strdup_printf ("Ticket ref %06X", one_in (pen, 0xffffff)), NULL, FALSE, FALSE, 100);
}

static void
in_welsh (Pen *pen)
{
  Drawn *drawn = pen->drawn;
  g_autofree char *when = day_and_time (pen, TRUE);

  middle (pen, drawn->payee, 150);
  middle (pen, "Stryd Fawr, Caernarfon LL55 1AB", 100);
  text (pen, "");
  drawn->total = things (pen, bwydydd, G_N_ELEMENTS (bwydydd), 60, 900);
  if (one_in (pen, 2))
    sum (pen, "Is-gyfanswm", drawn->total, FALSE);
  TOTAL (pen, "CYFANSWM", "Cyfanswm", "I'w dalu", "CYFANSWM / TOTAL", "Cyfanswm i'w dalu");
  if (one_in (pen, 2))
    sum (pen, "Cerdyn", drawn->total, FALSE);
  else
    {
      PennyPence given = (drawn->total / 500 + 1) * 500;

      sum (pen, "Arian parod", given, FALSE);
      sum (pen, "Newid", given - drawn->total, FALSE);
    }
  add (pen, g_strdup_printf ("Dyddiad: %s", when), NULL, FALSE, FALSE, 100);
  middle (pen, "Diolch yn fawr", 100);
}

static void
slip (Pen *pen)
{
  Drawn *drawn = pen->drawn;
  g_autofree char *when = day_and_time (pen, FALSE);

  drawn->total = 150 + g_rand_int_range (pen->rand, 0, 6000);
  head (pen);
  middle (pen, "*** CUSTOMER COPY ***", 100);
  add (pen, g_strdup_printf ("TID: %08u  MID: **%05u", 10000000 + one_in (pen, 80000000), one_in (pen, 99999)), NULL, FALSE, FALSE, 100);
  text (pen, one_in (pen, 2) ? "VISA DEBIT" : "DEBIT MASTERCARD");
  add (pen, g_strdup_printf ("************%04u", one_in (pen, 9999)), NULL, FALSE, FALSE, 100);
  if (one_in (pen, 2))
    text (pen, "ICC  PAN SEQ 01  EXP 09/28");
  TOTAL (pen, "SALE", "AMOUNT", "TOTAL", "Sale", "Sale amount");
  text (pen, one_in (pen, 2) ? "CONTACTLESS" : "VERIFIED BY PIN");
  text (pen, when);
  add (pen, g_strdup_printf ("AUTH CODE: %06u", one_in (pen, 999999)), NULL, FALSE, FALSE, 100);
  middle (pen, "Please retain for your records", 100);
}

static void
line_free (gpointer data)
{
  DrawnLine *line = data;

  g_free (line->left);
  g_free (line->right);
  g_free (line);
}

const char *
drawn_kind_name (DrawnKind kind)
{
  return kind_names[kind];
}

void
drawn_free (Drawn *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self->payee);
  g_free (self);
}

static void
write_it (Pen *pen)
{
  static const struct { const char * const *names; guint n; } who[] = {
    { shops, G_N_ELEMENTS (shops) }, { cafes, G_N_ELEMENTS (cafes) }, { taxis, G_N_ELEMENTS (taxis) }, { gyms, G_N_ELEMENTS (gyms) },
    { traders, G_N_ELEMENTS (traders) }, { sellers, G_N_ELEMENTS (sellers) }, { buses, G_N_ELEMENTS (buses) },
    { chemists, G_N_ELEMENTS (chemists) }, { welsh, G_N_ELEMENTS (welsh) }, { shops, G_N_ELEMENTS (shops) },
  };
  Drawn *drawn = pen->drawn;

  drawn->payee = g_strdup (who[drawn->kind].names[one_in (pen, who[drawn->kind].n)]);
  switch (drawn->kind)
    {
    case DRAWN_CAFE: till (pen, drinks, G_N_ELEMENTS (drinks), 180, 1200); break;
    case DRAWN_TAXI: taxi (pen); break;
    case DRAWN_GYM: gym (pen); break;
    case DRAWN_INVOICE: invoice (pen); break;
    case DRAWN_ORDER: order (pen); break;
    case DRAWN_BUS: bus (pen); break;
    case DRAWN_CHEMIST: till (pen, medicines, G_N_ELEMENTS (medicines), 150, 1600); break;
    case DRAWN_WELSH: in_welsh (pen); break;
    case DRAWN_SLIP: slip (pen); break;
    case DRAWN_SHOP: case DRAWN_KINDS: default: till (pen, foods, G_N_ELEMENTS (foods), 45, 900); break;
    }
}

Drawn *
drawn_make (guint32   seed,
            guint     n,
            PennyDate today)
{
  guint32 seeds[] = { seed, n, 1 };
  Pen pen = { .rand = g_rand_new_with_seed_array (seeds, G_N_ELEMENTS (seeds)), .drawn = g_new0 (Drawn, 1) };

  pen.drawn->lines = g_ptr_array_new_with_free_func (line_free);
  pen.drawn->kind = n % DRAWN_KINDS;
  pen.drawn->date = today - 1 - g_rand_int_range (pen.rand, 0, 320);
  pen.form = g_rand_int_range (pen.rand, 0, 11);
  write_it (&pen);
  g_rand_free (pen.rand);
  return pen.drawn;
}

GBytes *
drawn_file (const Drawn *self,
            guint32      seed,
            guint        n,
            gboolean    *png)
{
  guint32 seeds[] = { seed, n, 2 };
  GRand *rand = g_rand_new_with_seed_array (seeds, G_N_ELEMENTS (seeds));
  GBytes *bytes = drawn_photo (drawn_paper (self, rand), rand, png);

  g_rand_free (rand);
  return bytes;
}
