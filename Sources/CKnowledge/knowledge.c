#include "CKnowledge.h"

struct sijill_knowledge_file sijill_knowledge_at(size_t index) {
    struct sijill_knowledge_file none = {"", (const uint8_t *)"", 0};
    return index < sijill_knowledge_count ? sijill_knowledge_table[index] : none;
}
