// The project's word lists, tables and rules, put into the program as they stand in data/ (see scripts/knowledge).
#ifndef CKNOWLEDGE_H
#define CKNOWLEDGE_H
#include <stddef.h>
#include <stdint.h>

struct sijill_knowledge_file {
    const char *_Nonnull name;      // path below data/, for example "reading/cues.tsv"
    const uint8_t *_Nonnull bytes;
    size_t count;
};

extern const struct sijill_knowledge_file sijill_knowledge_table[];
extern const uint64_t sijill_knowledge_count;

/// The file number `index`, or one with no bytes past the end of the table.
struct sijill_knowledge_file sijill_knowledge_at(size_t index);
#endif
