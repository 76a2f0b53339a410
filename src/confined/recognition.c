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
  PIX *level = turned == NULL || quarters % 2 == 0 ? NULL : penny_reading_level (turned);

  if (level == NULL)
    return turned;
  pixDestroy (&turned);
  return level;
}

static int
points (const Reading *reading)
{
  return reading->sure * MIN (reading->letters, 200);
}

/* As it lies, and where that makes no sense upside down; then on its side. */
static Reading
read_any_way (TessBaseAPI *reader,
              PIX         *pix)
{
  static const int ways[] = { 0, 2, 1, 3 };
  int first = penny_reading_is_sideways (pix) ? 1 : 0;
  Reading best = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (ways) && !is_good (&best); i++)
    {
      PIX *turned = turn_level (pix, (ways[i] + first) % 4);
      Reading reading = read_once (reader, turned);

      if (best.words == NULL || points (&reading) > points (&best))
        {
          reading_clear (&best);
          best = reading;
        }
      else
        reading_clear (&reading);
      pixDestroy (&turned);
    }
  return best;
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
