// Made by scripts/knowledge from the files under data/. Do not edit.
    .section .rodata
n0: .asciz "reading/abbreviations.txt"
// sha256 2e0c0d214aff2ade7e26107d571c3665e9db218c14888cc65534603fbac44dae
b0: .incbin "reading/abbreviations.txt"
e0:
n1: .asciz "reading/sentence-starters.txt"
// sha256 e106bc23ee09710ca72a3ddc6a2a7a5f4e44e36d007b521b81e674287ea097f8
b1: .incbin "reading/sentence-starters.txt"
e1:
    .section .data.rel.ro, "aw"
    .balign 8
    .globl sijill_knowledge_table
sijill_knowledge_table:
    .quad n0, b0, e0 - b0
    .quad n1, b1, e1 - b1
    .globl sijill_knowledge_count
sijill_knowledge_count:
    .quad 2
    .section .note.GNU-stack, "", %progbits
