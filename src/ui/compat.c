/* The ceilings are lifted here, and only here. */
#undef GDK_VERSION_MAX_ALLOWED
#define GDK_VERSION_MAX_ALLOWED G_MAXUINT

#include "compat.h"

/* Before GTK 4.14 nothing can be announced; what is said stays on screen in a
 * label whose role is "alert", which a screen reader may notice by itself. */
void
penny_compat_announce (GtkWidget  *from,
                       const char *sentence)
{
#if GTK_CHECK_VERSION (4, 14, 0)
  gtk_accessible_announce (GTK_ACCESSIBLE (from), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
#else
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (sentence != NULL);
#endif
}
