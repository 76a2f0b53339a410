#pragma once

#include "dates.h"

G_BEGIN_DECLS

/* What the program and its confined viewer say to each other, in bytes: numbers
 * of 32 bits, least first.  One request, one answer.  Whoever answers may be in
 * the hands of a hostile file, so each answer is read as if it lied.
 *
 * A request is PENNY_VIEWER_REQUEST bytes.  An answer is a head of
 * PENNY_VIEWER_HEAD bytes and then a body of so many bytes as the head says. */

#define PENNY_VIEWER_REQUEST     24
#define PENNY_VIEWER_HEAD        12

#define PENNY_VIEWER_MOST_PAGES  100000u
#define PENNY_VIEWER_MOST_PARTS  200u
#define PENNY_VIEWER_MOST_SIDE   10000u
#define PENNY_VIEWER_MOST_WORDS  (4u << 20)      /* bytes */
#define PENNY_VIEWER_MOST_ABOUT  (256u << 10)

typedef enum
{
  PENNY_VIEWER_OPEN = 1,           /* body: about */
  PENNY_VIEWER_PAGE,               /* body: sizes, then pixels */
  PENNY_VIEWER_WORDS,              /* body: words */
  PENNY_VIEWER_CAN_READ,           /* body: words: languages */
} PennyViewerAsk;

typedef enum
{
  PENNY_VIEWER_DONE,               /* all others have no body */
  PENNY_VIEWER_CANNOT,
  PENNY_VIEWER_TOO_MUCH,           /* memory, or time */
  PENNY_VIEWER_NO_READER,
  PENNY_VIEWER_NOT_CONFINED,
} PennyViewerHow;

typedef enum
{
  PENNY_VIEWER_NOTHING,
  PENNY_VIEWER_JPEG,
  PENNY_VIEWER_PNG,
  PENNY_VIEWER_TIFF,
  PENNY_VIEWER_HEIC,
  PENNY_VIEWER_WEBP,
  PENNY_VIEWER_GIF,
  PENNY_VIEWER_BMP,
  PENNY_VIEWER_PDF,
  PENNY_VIEWER_MAIL,
  PENNY_VIEWER_N_KINDS
} PennyViewerKind;

typedef struct
{
  PennyViewerAsk  ask;
  guint           page;
  guint           width, height;   /* at most */
  guint           turn;            /* quarters, 0 to 3 */
} PennyViewerRequest;

typedef struct
{
  PennyViewerAsk  ask;             /* which it answers */
  PennyViewerHow  how;
  guint           size;            /* of the body */
} PennyViewerHead;

typedef struct
{
  PennyViewerKind  kind;
  guint            n_pages;
  gboolean         located;
  PennyDate        taken_on;
  char           **parts;
} PennyViewerFacts;

typedef struct
{
  guint  width, height;
  guint  own_width, own_height;
} PennyViewerSizes;

#define PENNY_VIEWER_SIZES 16      /* bytes before the pixels */

/* "image/jpeg"; NULL for nothing. */
const char *penny_viewer_kind_media   (PennyViewerKind            kind);

void        penny_viewer_put_request  (const PennyViewerRequest  *request,
                                       guint8                     bytes[PENNY_VIEWER_REQUEST]);
gboolean    penny_viewer_get_request  (const guint8               bytes[PENNY_VIEWER_REQUEST],
                                       PennyViewerRequest        *request);
void        penny_viewer_put_head     (const PennyViewerHead     *head,
                                       guint8                     bytes[PENNY_VIEWER_HEAD]);
/* FALSE where it cannot be the answer to @request: another's, or larger than any. */
gboolean    penny_viewer_get_head     (const guint8               bytes[PENNY_VIEWER_HEAD],
                                       const PennyViewerRequest  *request,
                                       PennyViewerHead           *head);
void        penny_viewer_put_sizes    (const PennyViewerSizes    *sizes,
                                       guint8                     bytes[PENNY_VIEWER_SIZES]);
/* FALSE where the picture does not fit what was asked, or the body. */
gboolean    penny_viewer_get_sizes    (const guint8               bytes[PENNY_VIEWER_SIZES],
                                       const PennyViewerRequest  *request,
                                       const PennyViewerHead     *head,
                                       PennyViewerSizes          *sizes);
/* Names that are too many or too long are left out or cut. */
GByteArray *penny_viewer_put_facts    (const PennyViewerFacts    *facts);
/* FALSE, with nothing to clear, for anything but what put_facts writes. */
gboolean    penny_viewer_get_facts    (const guint8              *bytes,
                                       gsize                      size,
                                       PennyViewerFacts          *facts);
void        penny_viewer_facts_clear  (PennyViewerFacts          *facts);
/* The words as text: UTF-8, without control characters; NULL where they are not. */
char       *penny_viewer_get_words    (const guint8              *bytes,
                                       gsize                      size);

G_END_DECLS
