// Made by scripts/knowledge from the files under data/. Do not edit.
    .section .rodata
n0: .asciz "reading/abbreviations.txt"
// sha256 2e0c0d214aff2ade7e26107d571c3665e9db218c14888cc65534603fbac44dae
b0: .incbin "reading/abbreviations.txt"
e0:
    .section .data.rel.ro, "aw"
    .balign 8
    .globl sijill_knowledge_table
sijill_knowledge_table:
    .quad n0, b0, e0 - b0
    .globl sijill_knowledge_count
sijill_knowledge_count:
    .quad 1
    .section .note.GNU-stack, "", %progbits
