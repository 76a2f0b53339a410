#include "schema-columns.h"

/* 2: a book is sealed, several people act on it, and files are kept beside it. */
const char penny_schema_keeping[] =
  "ALTER TABLE history ADD COLUMN role INTEGER NOT NULL DEFAULT 0 CHECK (role BETWEEN 0 AND 4);"
  /* 1: something that was done to the book itself, which undo passes by. */
  "ALTER TABLE history ADD COLUMN noted INTEGER NOT NULL DEFAULT 0 CHECK (noted IN (0, 1));"

  "CREATE TABLE keeping ("
    "one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),"
    YES_OR_NO ("always_ask") ","
    YES_OR_NO ("code_kept") ","
    "backup_folder TEXT,"
    "backed_up_at INTEGER NOT NULL,"
    "backed_up_to INTEGER NOT NULL,"
    "missed_at INTEGER NOT NULL"
  ") STRICT;"

  "CREATE TABLE actors ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    NAME ("name") ","
    CHOICE ("role", 4)
  ") STRICT;"

  /* What lies sealed in receipts/, byte for byte as it came: kept-files.c. */
  "CREATE TABLE files ("
    "id INTEGER NOT NULL PRIMARY KEY,"
    "file TEXT NOT NULL UNIQUE CHECK (length (file) = 32 AND file NOT GLOB '*[^0-9a-f]*'),"
    NAME ("name") ","
    "media_type TEXT,"
    "bytes INTEGER NOT NULL CHECK (bytes >= 0),"
    "sha256 TEXT NOT NULL CHECK (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),"
    "added_at INTEGER NOT NULL"
  ") STRICT;"
  /* The same file twice is known by it. */
  "CREATE INDEX files_by_sha256 ON files (sha256);"

  "ALTER TABLE statements ADD COLUMN file_id INTEGER REFERENCES files;"
  "CREATE INDEX statements_by_file ON statements (file_id) WHERE file_id IS NOT NULL;";
