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
n2: .asciz "reading/verbs.tsv"
// sha256 b7b5ad1423c2252744283be6153dcad205386182b56ada23ab802362c065a736
b2: .incbin "reading/verbs.tsv"
e2:
n3: .asciz "reading/words.tsv"
// sha256 42952688face716c323a011e1f9c7a7185b7f7cec356ce7dc86b8255b430cb1e
b3: .incbin "reading/words.tsv"
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
