#include "recognition.h"

#include <leptonica/allheaders.h>
#include <string.h>
#include <tesseract/capi.h>

#include "reading-picture.h"

/* Less sure than this of what was read, the picture may lie on its side or upside down. */
#define SURE       65
/* And less than this is none. */
#define UNSURE     25
/* Fewer letters than this are no receipt read. */
#define A_FEW      12
/* To see which way is up, a smaller picture is enough. */
#define TURN_PIXELS 1500000.0

typedef struct
{
  char *words;
  int   sure;          /* 0 to 100 */
  int   letters;
} Reading;

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->words, g_free);
}

/* Kept, since to begin takes longer than to read a short receipt.  A language that is not installed is left out; where
 * English is not, there is none. */
static TessBaseAPI *
get_reader (void)
{
  static TessBaseAPI *reader = NULL;

  if (reader != NULL)
    return reader;
  reader = TessBaseAPICreate ();
  if (TessBaseAPIInit2 (reader, NULL, "eng+cym", OEM_LSTM_ONLY) == 0)
    return reader;
  TessBaseAPIDelete (reader);
  reader = NULL;
  return NULL;
}

char *
penny_recognition_languages (void)
{
  TessBaseAPI *reader = get_reader ();
  char **loaded = reader == NULL ? NULL : TessBaseAPIGetLoadedLanguagesAsVector (reader);
  char *languages = loaded == NULL || loaded[0] == NULL ? NULL : g_strjoinv ("+", loaded);

  if (loaded != NULL)
    TessDeleteTextArray (loaded);
  return languages;
}

static int
count_letters (const char *text)
{
  int n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    n += g_unichar_isalnum (g_utf8_get_char (at)) ? 1 : 0;
  return n;
}

static Reading
read_once (TessBaseAPI *reader,
           PIX         *pix)
{
  Reading reading = { 0 };
  char *text;

  TessBaseAPISetImage2 (reader, pix);
  TessBaseAPISetSourceResolution (reader, 300);
  if (TessBaseAPIRecognize (reader, NULL) == 0 && (text = TessBaseAPIGetUTF8Text (reader)) != NULL)
    {
      reading.words = g_utf8_make_valid (text, -1);
      reading.sure = TessBaseAPIMeanTextConf (reader);
      reading.letters = count_letters (reading.words);
      TessDeleteText (text);
    }
  else
    reading.words = g_strdup ("");
  TessBaseAPIClear (reader);
  return reading;
}

static gboolean
is_good (const Reading *reading)
{
  return reading->sure >= SURE && reading->letters >= A_FEW;
}

/* Lines that stood upright lie askew once more when they are turned. */
static PIX *
turn_level (PIX *pix,
            int  quarters)
{
  PIX *turned = pixRotateOrth (pix, quarters);
  PIX *level = turned == NULL || quarters == 0 ? NULL : penny_reading_level (turned);

  if (level == NULL)
    return turned;
  pixDestroy (&turned);
  return level;
}

/* Which quarter turn reads best, by a smaller picture; 0 where none does better. */
static int
find_turn (TessBaseAPI *reader,
           PIX         *pix)
{
  PIX *small = penny_reading_shrink (pix, TURN_PIXELS);
  int best = 0, best_points = -1;

  for (int quarters = 0; quarters < 4; quarters++)
    {
      PIX *turned = turn_level (small, quarters);
      Reading reading = read_once (reader, turned);
      int points = reading.sure * MIN (reading.letters, 200);

      if (points > best_points)
        {
          best = quarters;
          best_points = points;
        }
      reading_clear (&reading);
      pixDestroy (&turned);
    }
  pixDestroy (&small);
  return best;
}

static Reading
read_any_way (TessBaseAPI *reader,
              PIX         *pix)
{
  Reading reading = read_once (reader, pix);
  Reading again;
  PIX *turned;
  int quarters;

  if (is_good (&reading))
    return reading;
  quarters = find_turn (reader, pix);
  if (quarters == 0)
    return reading;
  turned = turn_level (pix, quarters);
  again = read_once (reader, turned);
  pixDestroy (&turned);
  if (again.sure * MIN (again.letters, 200) < reading.sure * MIN (reading.letters, 200))
    {
      reading_clear (&again);
      return reading;
    }
  reading_clear (&reading);
  return again;
}

PennyViewerHow
penny_recognition_read (PennyRaster  *raster,
                        char        **words)
{
  TessBaseAPI *reader = get_reader ();
  Reading reading;
  PIX *pix;

  if (reader == NULL)
    return PENNY_VIEWER_NO_READER;
  pix = penny_reading_picture (raster);
  if (pix == NULL)
    return PENNY_VIEWER_TOO_MUCH;
  /* A receipt is one block of lines: what stands to the right of a line belongs to it. */
  TessBaseAPISetPageSegMode (reader, PSM_SINGLE_BLOCK);
  reading = penny_reading_is_blank (pix) ? (Reading) { g_strdup (""), 0, 0 } : read_any_way (reader, pix);
  pixDestroy (&pix);
  /* What nobody could be sure of is no words, but a photo of something else. */
  if (reading.sure < UNSURE)
    reading.words[0] = '\0';
  *words = reading.words;
  return PENNY_VIEWER_DONE;
}
