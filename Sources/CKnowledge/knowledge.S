// Made by scripts/knowledge from the files under data/. Do not edit.
    .section .rodata
n0: .asciz "moments/counts.tsv"
// sha256 efa3101d3fa482d12847d254bb9f7f4a7b87e8f23bfec592cea4c5c898a45b08
b0: .incbin "moments/counts.tsv"
e0:
n1: .asciz "moments/words.tsv"
// sha256 85c1b2f9afcd906658a75e694810e5a1beb28d35d141ae264337bb5a549733a8
b1: .incbin "moments/words.tsv"
e1:
n2: .asciz "reading/abbreviations.txt"
// sha256 2e0c0d214aff2ade7e26107d571c3665e9db218c14888cc65534603fbac44dae
b2: .incbin "reading/abbreviations.txt"
e2:
n3: .asciz "reading/sentence-starters.txt"
// sha256 e106bc23ee09710ca72a3ddc6a2a7a5f4e44e36d007b521b81e674287ea097f8
b3: .incbin "reading/sentence-starters.txt"
e3:
    .section .data.rel.ro, "aw"
    .balign 8
    .globl sijill_knowledge_table
sijill_knowledge_table:
    .quad n0, b0, e0 - b0
    .quad n1, b1, e1 - b1
    .quad n2, b2, e2 - b2
    .quad n3, b3, e3 - b3
    .globl sijill_knowledge_count
sijill_knowledge_count:
    .quad 4
    .section .note.GNU-stack, "", %progbits
